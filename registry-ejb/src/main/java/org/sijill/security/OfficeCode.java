package org.sijill.security;

import java.util.regex.Pattern;

/**
 * Code of an office, built so that an office's code begins with the code of the one above it: {@code OM} (ministry),
 * {@code OM-DA} (governorate), {@code OM-DA-01} (wilaya). An area is an office and everything under it.
 *
 * @see "ISO 3166-2:OM for the first two parts; the wilaya's two digits are this product's"
 */
public record OfficeCode(String value) {

    private static final Pattern FORM = Pattern.compile("OM(-[A-Z]{2}(-[0-9]{2}(-[A-Z0-9]{1,8})?)?)?");

    public static final OfficeCode MINISTRY = new OfficeCode("OM");

    public OfficeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an office code");
        }
    }

    /** @return whether {@code other} is this office or lies under it */
    public boolean covers(OfficeCode other) {
        return other.value.equals(value) || other.value.startsWith(value + "-");
    }

    /** @return the office above this one; above the ministry there is none, it is itself */
    public OfficeCode above() {
        return equals(MINISTRY) ? this : new OfficeCode(value.substring(0, value.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
