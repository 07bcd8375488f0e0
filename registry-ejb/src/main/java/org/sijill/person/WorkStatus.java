package org.sijill.person;

/**
 * What somebody of fifteen or more does for a living; a child is CHILD.
 *
 * @see "reference.md §2.7 (person)"
 */
public enum WorkStatus {
    EMPLOYEE_PUBLIC,
    EMPLOYEE_PRIVATE,
    MILITARY,
    OWN_ACCOUNT,
    CRAFT_WORKER,
    JOBSEEKER,
    STUDENT,
    HOMEMAKER,
    RETIRED,
    UNABLE,
    CHILD
}
