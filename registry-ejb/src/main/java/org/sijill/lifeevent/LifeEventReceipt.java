package org.sijill.lifeevent;

/**
 * What became of an event that was told.
 *
 * @param fresh false if it was told before: nothing more was done
 */
public record LifeEventReceipt(String id, LifeEventState state, boolean fresh) {}
