package org.sijill.demo;

import org.sijill.person.Sex;

/**
 * A tribe's name as its men and its women bear it.
 *
 * @param governorates letters of those where it is met, or *
 * @param weight how often
 */
record Tribe(String men, String women, String english, String governorates, int weight) {

    String of(Sex sex) {
        return sex == Sex.MALE ? men : women;
    }
}
