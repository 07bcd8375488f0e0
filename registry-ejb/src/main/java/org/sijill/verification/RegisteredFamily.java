package org.sijill.verification;

import java.util.HashMap;
import java.util.List;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Question;

/**
 * Whom the civil register names as the applicant's family, as an offer: nothing is overwritten by it.
 *
 * @param persons who lives, and is not told of yet
 * @param silent whether the register was asked and has not answered
 */
public record RegisteredFamily(List<RegisteredPerson> persons, boolean silent) {

    public static final RegisteredFamily NONE = new RegisteredFamily(List.of(), false);

    public RegisteredFamily {
        persons = List.copyOf(persons);
    }

    /** @return the answers of these people, by their whole names, each in a place that is free; as many as there is room for */
    public Answers answers(Answers told) {
        var all = told;
        var found = new HashMap<String, String>();
        for (var person : persons) {
            var place = all.free(Question.MEMBER);
            if (place.isPresent()) {
                var answers = RegisteredMembers.answers(person, place.get());
                found.putAll(answers);
                all = all.with(new Answers(answers));
            }
        }
        return new Answers(found);
    }
}
