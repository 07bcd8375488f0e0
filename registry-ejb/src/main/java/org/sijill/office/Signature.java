package org.sijill.office;

import org.sijill.location.BilingualName;

/**
 * Who signs a paper.
 *
 * @param role in which he acted
 */
public record Signature(BilingualName name, BilingualName role) {}
