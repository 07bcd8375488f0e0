package org.sijill.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijill.declaration.Difference;
import org.sijill.declaration.Part;

/**
 * How a declared family stands in the registry on the day somebody looks, until it is decided.
 *
 * @param family number of the file in which the applicant stands already; empty if he has none within the reader's reach
 * @param differences what the declaration says otherwise than the registry, as far as the reader reaches it
 * @param elsewhere who of the declared belongs to another family; it blocks the approval
 * @param related whether the reader belongs to the family himself, or stands in for somebody who does
 */
public record InRegistry(Optional<String> family, List<Difference> differences, Set<Part> elsewhere, boolean related) {}
