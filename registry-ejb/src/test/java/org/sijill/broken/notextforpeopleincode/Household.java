package org.sijill.broken.notextforpeopleincode;

class Household {

    String hint = "Please name the head of the household.";
}
