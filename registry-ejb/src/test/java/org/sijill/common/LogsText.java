package org.sijill.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A server's log as it was written, checked: no line holds anything personal, and every line of ours is key=value. Finds
 * shapes, so a name in Latin letters goes unseen; who knows what was typed also looks for that.
 */
public final class LogsText {

    /** Words with a value each, ids and codes only: {@code event=migrated scripts=15}. */
    static final Pattern KEY_VALUE = Pattern.compile("[a-z][A-Za-z0-9_-]*=\\S+(?: [a-z][A-Za-z0-9_-]*=\\S+)*");

    /** As the launcher has it written: moment, level, logger, message. */
    private static final Pattern OURS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ [A-Z]+ org\\.sijill\\.\\S+ (.*)");

    private static final Map<String, Pattern> PERSONAL = new LinkedHashMap<>();

    static {
        // not part of a longer number, an id, a time or the hash of an object
        PERSONAL.put(
                "a mobile number", Pattern.compile("(?<![\\w.:@-])(?:\\+?968)?(?:7[126-9]|9[1-9])\\d{6}(?![\\w.:-])"));
        PERSONAL.put("text in Arabic", Pattern.compile("\\p{IsArabic}"));
        PERSONAL.put("a row of a table", Pattern.compile("Failing row contains|Detail: |Key \\([a-z_, ]+\\)=\\("));
        PERSONAL.put("values of a statement", Pattern.compile("bind => \\[(?!\\d+ parameters? bound)[^]]"));
        PERSONAL.put("a password", Pattern.compile("(?i)demo-sijill|(?<![\\w/.$])password[\"']?\\s*[=:]\\s*[\"']?\\w"));
        PERSONAL.put("a key", Pattern.compile("Bearer\\s+\\S"));
        PERSONAL.put(
                "a field of a person",
                Pattern.compile("(?i)(?:civil_?number|mobile|recipient)[\"']?\\s*[=:]\\s*[\"']?\\+?\\d"));
    }

    private LogsText() {}

    /** @return what is wrong, a sentence with the number of the line each; never the line itself */
    public static List<String> complaints(String log) {
        var complaints = new ArrayList<String>();
        var lines = log.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var number = i + 1;
            var line = lines[i].stripTrailing();
            PERSONAL.forEach((what, pattern) -> {
                if (pattern.matcher(line).find()) {
                    complaints.add("line " + number + " holds " + what);
                }
            });
            var ours = OURS.matcher(line);
            if (ours.matches() && !KEY_VALUE.matcher(ours.group(1)).matches()) {
                complaints.add("line " + number + " is not key=value");
            }
        }
        return complaints;
    }
}
