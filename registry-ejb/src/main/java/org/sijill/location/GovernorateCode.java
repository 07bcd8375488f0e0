package org.sijill.location;

/**
 * Code of a governorate.
 *
 * @see "ISO 3166-2:OM; OM-BS and OM-SS are the northern halves of Al Batinah and Ash Sharqiyah, OM-BJ and OM-SJ the
 *     southern"
 */
public record GovernorateCode(String value) {

    /** @throws IllegalArgumentException if {@code value} does not look like such a code */
    public GovernorateCode {
        if (!value.matches("OM-[A-Z]{2}")) {
            throw new IllegalArgumentException("not a governorate's code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
