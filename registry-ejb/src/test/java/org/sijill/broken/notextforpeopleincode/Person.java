package org.sijill.broken.notextforpeopleincode;

class Person {

    String label = "الشخص";
}
