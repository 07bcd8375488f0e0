package org.sijill.web.registration;

/** The privacy notice, as it is shown on a phone and read out at the counter. */
final class PrivacyNotice {

    /** Of its texts {@code portal.help.notice…}; other texts are another version. */
    static final String VERSION = "1";

    private PrivacyNotice() {}
}
