package org.sijill.registration;

/**
 * Something that is not kept alike in all places.
 *
 * @param number of the application, or of the case a stray row names; what else identifies it if there is none
 * @param detail what was found, in ids and codes
 */
public record ReconcilingFinding(String number, ReconcilingFault fault, String detail) {}
