package org.sijill.household;

/**
 * A family told its new phone or landmark.
 *
 * @param version of the family's file, as it was shown
 */
public record CorrectContact(Contact contact, long version) {}
