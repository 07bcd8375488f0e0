package org.sijill.audit;

import java.util.List;

/**
 * What a line of the log is about.
 *
 * @param version of the record after the change; null if it was not changed
 * @param fields names of the changed fields
 */
record Subject(String type, String id, Long version, List<String> fields) {

    /** Longer ones were typed by somebody who asks for what is not there. */
    private static final int LONGEST_ID = 100;

    Subject {
        id = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    static Subject seen(String type, String id) {
        return new Subject(type, id, null, List.of());
    }

    /** @param subject {@code type:id}, or empty if there is none */
    static Subject refused(String subject) {
        var colon = subject.indexOf(':');
        return colon < 0 ? seen(subject, "") : seen(subject.substring(0, colon), subject.substring(colon + 1));
    }
}
