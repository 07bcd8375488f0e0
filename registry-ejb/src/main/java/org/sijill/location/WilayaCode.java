package org.sijill.location;

/** Code of a wilaya: its governorate's code and two digits of this product, such as {@code OM-DA-01} for Nizwa. */
public record WilayaCode(String value) {

    private static final String FORM = "OM-[A-Z]{2}-[0-9]{2}";

    /** @throws IllegalArgumentException if {@code value} does not look like such a code */
    public WilayaCode {
        if (!looksLikeOne(value)) {
            throw new IllegalArgumentException("not a wilaya's code");
        }
    }

    /** @return whether the text has the form of such a code; whether there is such a wilaya, {@link Locations} knows */
    public static boolean looksLikeOne(String text) {
        return text.matches(FORM);
    }

    public GovernorateCode governorate() {
        return new GovernorateCode(value.substring(0, 5));
    }

    @Override
    public String toString() {
        return value;
    }
}
