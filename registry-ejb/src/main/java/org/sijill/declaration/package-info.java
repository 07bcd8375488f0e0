/**
 * What a family says of itself in an application: who belongs to it, where it lives, what it lives on. Kept as it is typed,
 * read when it is needed, and never more than a claim: the registers hold what was decided.
 *
 * <p>Answer, part (a question, or one of several answers to it), declared person, declared home, declared income, declaration.
 * Legal basis: what a registration asks for, reference.md §2.7. It must not know which application it belongs to, or who
 * decides it.
 */
package org.sijill.declaration;
