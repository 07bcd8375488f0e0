package org.sijill.broken.servicesarestateless;

class PersonService {}
