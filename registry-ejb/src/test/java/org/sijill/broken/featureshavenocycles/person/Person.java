package org.sijill.broken.featureshavenocycles.person;

import org.sijill.broken.featureshavenocycles.household.Household;

public record Person(Household household) {}
