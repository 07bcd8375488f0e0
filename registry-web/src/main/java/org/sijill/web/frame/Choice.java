package org.sijill.web.frame;

import java.io.Serializable;

/**
 * One line of a list to choose from.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) implements Serializable {}
