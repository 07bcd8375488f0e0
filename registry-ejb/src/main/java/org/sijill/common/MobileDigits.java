package org.sijill.common;

import java.util.regex.Pattern;

/**
 * The digits of an Omani mobile number, eight without the country code.
 *
 * @see "reference.md §1.6 (mobile)"
 */
public final class MobileDigits {

    private static final Pattern MOBILE = Pattern.compile("(7[126-9]|9[1-9])[0-9]{6}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)968");

    private MobileDigits() {}

    /** @return whether they are those of an Omani mobile number */
    public static boolean areThose(String digits) {
        return MOBILE.matcher(digits).matches();
    }

    /**
     * @param typed digits of any script; blanks, dashes, marks of direction and the country code (+968, 00968) allowed
     * @return what is left without those
     */
    public static String of(String typed) {
        return COUNTRY.matcher(BETWEEN.matcher(Digits.latin(typed)).replaceAll(""))
                .replaceFirst("");
    }
}
