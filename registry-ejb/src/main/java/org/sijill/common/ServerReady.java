package org.sijill.common;

/** All that must be there before anybody is let in is there, what a demo invents too. Announced once, when the server starts. */
public record ServerReady() {}
