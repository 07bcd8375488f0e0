package org.sijill.broken.everypackagesayswhatitdecides;

class Person {}
