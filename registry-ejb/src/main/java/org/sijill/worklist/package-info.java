/**
 * What waits for whom: one row a human step of a process, indexed for the inbox and its access rule. The engine creates the
 * need, this feature shows it, a feature's own boundary completes it.
 *
 * <p>Terms: <em>work item</em> (one human step of one case), <em>claim</em> (an employee takes an item on himself),
 * <em>paused</em> (the citizen has the file; the office's clock stands), <em>escalated</em> (its limit is over).
 *
 * <p>Must not know what a case is about: it holds ids, the case number, the office and the level.
 */
package org.sijill.worklist;
