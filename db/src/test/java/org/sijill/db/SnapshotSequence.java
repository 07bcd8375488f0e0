package org.sijill.db;

/**
 * Where a sequence stood.
 *
 * @param name with its schema, as SQL reads it
 * @param last the number it gave last, or gives first
 * @param used whether {@code last} was given
 */
record SnapshotSequence(String name, long last, boolean used) {}
