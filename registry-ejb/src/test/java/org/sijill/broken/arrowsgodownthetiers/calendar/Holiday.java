package org.sijill.broken.arrowsgodownthetiers.calendar;

import org.sijill.broken.arrowsgodownthetiers.audit.Line;

/** Knows a neighbour to its right. */
public record Holiday(Line written) {}
