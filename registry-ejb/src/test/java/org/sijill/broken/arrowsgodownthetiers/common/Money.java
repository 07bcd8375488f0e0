package org.sijill.broken.arrowsgodownthetiers.common;

public record Money(long baisa) {}
