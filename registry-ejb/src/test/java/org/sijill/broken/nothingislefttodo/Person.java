package org.sijill.broken.nothingislefttodo;

class Person {
    // TODO names
}
