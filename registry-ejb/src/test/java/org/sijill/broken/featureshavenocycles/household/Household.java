package org.sijill.broken.featureshavenocycles.household;

import org.sijill.broken.featureshavenocycles.person.Person;

public record Household(Person head) {}
