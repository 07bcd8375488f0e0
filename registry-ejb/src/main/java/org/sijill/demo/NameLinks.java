package org.sijill.demo;

/**
 * What stands between the names of a name.
 *
 * @param son before the father's name of a man, and before every name further up
 * @param daughter before the father's name of a woman
 */
record NameLinks(String son, String daughter) {}
