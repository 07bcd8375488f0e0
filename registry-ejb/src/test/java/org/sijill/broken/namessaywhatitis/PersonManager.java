package org.sijill.broken.namessaywhatitis;

class PersonManager {}
