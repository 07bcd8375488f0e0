package org.sijill.grievance;

/**
 * How much a grievance asks of whoever handles it; the time for the answer follows from it.
 *
 * @see "reference.md §3.3"
 */
public enum Severity {
    SIMPLE,
    STANDARD,
    COMPLEX
}
