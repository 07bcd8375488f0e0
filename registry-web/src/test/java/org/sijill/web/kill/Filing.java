package org.sijill.web.kill;

/**
 * One request of a partner to file an application. Civil number and mobile are invented.
 *
 * @param key Idempotency-Key
 * @param wilaya code of the wilaya whose office takes it
 * @param help codes of the kinds of help, with commas between
 */
public record Filing(String key, String civilNumber, String mobile, String wilaya, String help) {

    /** @return the body as the partner's program sends it */
    public String json() {
        return """
                {"civilNumber":"%s","mobile":"%s","wilaya":"%s","helpWanted":["%s"]}"""
                .formatted(civilNumber, mobile, wilaya, help.replace(",", "\",\""));
    }
}
