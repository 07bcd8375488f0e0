package org.sijill.broken.entitiesstayintheirfeature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Person {

    @Id
    UUID id;
}
