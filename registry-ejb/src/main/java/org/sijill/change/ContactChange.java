package org.sijill.change;

import java.util.Optional;
import org.sijill.household.Contact;
import org.sijill.person.PersonId;

/**
 * Another phone or landmark.
 *
 * @param contact blanks in and around the landmark do not count
 */
public record ContactChange(Contact contact) implements Change {

    public ContactChange {
        contact = new Contact(contact.mobile(), contact.landmark().strip().replaceAll("\\s+", " "));
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CONTACT;
    }

    @Override
    public Optional<PersonId> member() {
        return Optional.empty();
    }
}
