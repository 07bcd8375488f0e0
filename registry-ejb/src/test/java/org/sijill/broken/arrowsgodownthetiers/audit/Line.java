package org.sijill.broken.arrowsgodownthetiers.audit;

public record Line(String text) {}
