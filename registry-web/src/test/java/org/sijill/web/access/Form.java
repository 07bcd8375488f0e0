package org.sijill.web.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form as a page holds it: where it goes, and what it would send.
 *
 * @param action its address
 * @param fields what it sends by itself
 */
record Form(String action, Map<String, String> fields) {

    private static final Pattern TAG = Pattern.compile("<(input|button|select|textarea)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");

    static Form in(String page, String id) {
        var found = Pattern.compile("<form\\b([^>]*\\bid=\"" + id + "\"[^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form " + id + " in\n" + page);
        }
        var fields = new LinkedHashMap<String, String>();
        TAG.matcher(found.group(2)).results().forEach(tag -> {
            var attributes = attributes(tag.group(2));
            var type = attributes.getOrDefault("type", "");
            if (attributes.containsKey("name")
                    && !tag.group(1).equals("button")
                    && !type.equals("submit")
                    && !type.equals("checkbox")) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        });
        return new Form(attributes(found.group(1)).get("action").replace("&amp;", "&"), fields);
    }

    /** @return what opens a visitor's application in Nizwa at the counter, the notice read out to him */
    static Form newApplication(Web clerk, String civilNumber, String mobile) {
        return in(clerk.get("/staff/registration/new").body(), "form")
                .with("civilNumber", civilNumber)
                .with("mobile", mobile)
                .with("wilaya", "OM-DA-01")
                .with("helpWanted", "emergency-aid")
                .with("noticeRead", "true");
    }

    Form with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Form(action, more);
    }

    /** @return what is sent when this button is pressed */
    Map<String, String> press(String button) {
        return with(button, button).fields();
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE.matcher(text).results().forEach(found -> attributes.put(found.group(1), found.group(2)));
        return attributes;
    }
}
