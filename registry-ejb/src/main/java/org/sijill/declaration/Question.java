package org.sijill.declaration;

import java.util.List;

/** A question of the application form, with the fields it is answered in, in the order of the page. */
public enum Question {
    /** Whose application it is. */
    SELF("self", false, DeclaredPerson.FIELDS),
    /** Who else belongs to the family; answered once for each. */
    MEMBER("m", true, DeclaredPerson.FIELDS),
    HOME("home", false, DeclaredHome.FIELDS),
    /** What somebody of the family receives; answered once for each income. */
    INCOME("i", true, DeclaredIncome.FIELDS),
    /** That nobody of the family receives anything. */
    NO_INCOME("income", false, List.of("none"));

    private final String prefix;
    private final boolean many;
    private final List<String> fields;

    Question(String prefix, boolean many, List<String> fields) {
        this.prefix = prefix;
        this.many = many;
        this.fields = fields;
    }

    String prefix() {
        return prefix;
    }

    boolean isMany() {
        return many;
    }

    public List<String> fields() {
        return fields;
    }
}
