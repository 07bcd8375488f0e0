package org.sijill.worklist;

/**
 * Where open cases are, to filter by.
 *
 * @param place code of a wilaya; empty if the cases say none
 * @param village as it was told; empty if it was not
 */
public record WorkPlace(String place, String village) {}
