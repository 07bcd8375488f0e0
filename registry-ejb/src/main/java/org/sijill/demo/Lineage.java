package org.sijill.demo;

import org.sijill.person.PersonName;
import org.sijill.person.Sex;

/**
 * The men before a person, whose names stand in his own, and their tribe. Sons and daughters keep it all their lives.
 *
 * @param four whether cards of this family name the great-grandfather too
 */
record Lineage(Given father, Given grandfather, Given greatGrandfather, Tribe tribe, boolean four) {

    /** @return of the children of this man */
    Lineage below(Given man) {
        return new Lineage(man, father, grandfather, tribe, four);
    }

    Lineage ofTribe(Tribe other) {
        return new Lineage(father, grandfather, greatGrandfather, other, four);
    }

    /** @param english whether the card has an English name */
    PersonName name(Given given, boolean english, NameLinks links) {
        var isMan = given.sex() == Sex.MALE;
        var arabic = given.arabic() + " " + (isMan ? links.son() : links.daughter()) + " " + father.arabic() + " "
                + links.son() + " " + grandfather.arabic();
        if (four) {
            arabic += " " + links.son() + " " + greatGrandfather.arabic();
        }
        return new PersonName(
                given.arabic(),
                father.arabic(),
                grandfather.arabic(),
                four ? greatGrandfather.arabic() : "",
                tribe.of(given.sex()),
                arabic + " " + tribe.of(given.sex()),
                english ? english(given) : "");
    }

    private String english(Given given) {
        var men = father.english() + " " + grandfather.english() + (four ? " " + greatGrandfather.english() : "");
        return given.english() + " " + men + " " + tribe.english();
    }
}
