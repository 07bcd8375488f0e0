package org.sijill.research;

/**
 * What difficulty is asked about, by the name of its field.
 *
 * @see "Washington Group Short Set on Functioning"
 */
public enum Ability {
    SEEING("seeing"),
    HEARING("hearing"),
    WALKING("walking"),
    REMEMBERING("remembering"),
    /** Washing and dressing. */
    SELF_CARE("selfCare"),
    COMMUNICATING("communicating");

    private final String field;

    Ability(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
