package org.sijill.demo;

import java.time.LocalDate;
import java.time.Period;
import org.sijill.person.Sex;

/** Somebody of a family in the making: name, line and day of birth. */
record Kin(Given given, Lineage line, LocalDate born) {

    int age(LocalDate today) {
        return Period.between(born, today).getYears();
    }

    Sex sex() {
        return given.sex();
    }

    boolean isMan() {
        return given.sex() == Sex.MALE;
    }
}
