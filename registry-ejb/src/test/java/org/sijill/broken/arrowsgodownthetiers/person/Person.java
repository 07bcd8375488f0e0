package org.sijill.broken.arrowsgodownthetiers.person;

import org.sijill.broken.arrowsgodownthetiers.programme.Programme;

/** The low knows the high. */
public record Person(Programme receives) {}
