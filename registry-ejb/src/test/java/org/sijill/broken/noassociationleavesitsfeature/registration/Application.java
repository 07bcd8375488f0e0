package org.sijill.broken.noassociationleavesitsfeature.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.UUID;
import org.sijill.broken.noassociationleavesitsfeature.person.Person;

@Entity
class Application {

    @Id
    UUID id;

    @OneToMany
    List<Person> applicants;
}
