package org.sijill.broken.arrowsgodownthetiers.stranger;

/** Of a feature that is not in the table. */
public record Thing() {}
