package org.sijill.broken.namessaywhatitis;

class Person {

    record NameDTO(String name) {}
}
