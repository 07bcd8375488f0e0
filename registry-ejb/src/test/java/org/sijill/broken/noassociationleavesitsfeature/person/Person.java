package org.sijill.broken.noassociationleavesitsfeature.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Person {

    @Id
    UUID id;
}
