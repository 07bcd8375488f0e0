package org.sijill.broken.entitieshavenosetters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Person {

    @Id
    private UUID id;

    void setId(UUID id) {
        this.id = id;
    }
}
