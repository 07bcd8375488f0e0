package org.sijill.declaration;

import java.util.TreeMap;

/** Invented families, as an application says of them. */
public final class TestDeclarations {

    private final TreeMap<String, String> answers = new TreeMap<>();

    private TestDeclarations() {}

    /** A man and his wife in a house of their own, who have no income: complete. */
    public static TestDeclarations aCouple() {
        return new TestDeclarations()
                .person("self", "HEAD", "MALE", "راشد", "راشد بن سالم بن حمد العبري")
                .person("m1", "SPOUSE", "FEMALE", "موزة", "موزة بنت ناصر بن سعيد الهنائية")
                .with("home.village", "تنوف")
                .with("home.dwellingKind", "ARABIC_HOUSE")
                .with("home.tenure", "OWNED")
                .with("home.rooms", "4")
                .with("income.none", "true");
    }

    /** @param part his name in the answers */
    public TestDeclarations person(String part, String role, String sex, String given, String full) {
        return with(part + ".role", role)
                .with(part + ".fullArabic", full)
                .with(part + ".given", given)
                .with(part + ".father", "سالم")
                .with(part + ".tribe", "العبري")
                .with(part + ".idKind", "OMANI_ID")
                .with(part + ".memberNumber", "self".equals(part) ? "" : "7" + (1_000_000 + part.hashCode()))
                .with(part + ".sex", sex)
                .with(part + ".bornOn", "CHILD".equals(role) ? "9/3/2009" : "9/3/1984")
                .with(part + ".maritalStatus", "MARRIED")
                .with(part + ".workStatus", "UNABLE");
    }

    /** @param text nothing takes the answer away */
    public TestDeclarations with(String field, String text) {
        if (text.isEmpty()) {
            answers.remove(field);
        } else {
            answers.put(field, text);
        }
        return this;
    }

    public Answers answers() {
        return new Answers(answers);
    }
}
