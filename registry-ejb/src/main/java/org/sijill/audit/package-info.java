/**
 * Who did and who <em>saw</em> what: one line for each, written inside the business transaction, sealed into a hash chain
 * within a second, its head kept outside the database as well, so that nobody edits the past unnoticed.
 *
 * <p>Terms: <em>event</em> (one line of the log: who, when, from where, what was done to which record, never a personal
 * value), <em>outcome</em> (done, seen, refused), <em>seal</em> (the place of an event in the chain), <em>head</em> (the
 * last seal), <em>reference</em> (what a user quotes from an error page to find his request).
 *
 * <p>The other features call {@link org.sijill.audit.AuditLog} only. Audit knows no feature but {@code security}: it deals in
 * type names and ids.
 *
 * @see "contract.md, promise 5; reference.md §2.7 (audit_event); ADR 0016"
 */
package org.sijill.audit;
