/**
 * Every date by which something must be done, computed in one place: working days are Sunday to Thursday less the rows of
 * the holiday table; day 1 is the next working day; the office's day ends at 14:30, the citizen's at 23:59, in Asia/Muscat.
 *
 * <p>Terms: <em>limit</em> (a kind, an amount and whose it is), <em>deadline</em> (a limit that runs for one case, kept with
 * the rule it comes from, so that it can be computed again), <em>standing</em> (the office's clock stands still while the
 * citizen has the file), <em>promise</em> (a date told to a citizen), <em>share</em> (80, 100 or 150 % of a limit, over
 * working minutes).
 *
 * <p>Other features start, pause, resume and end deadlines through {@link org.sijill.calendar.Deadlines} and observe {@link
 * org.sijill.calendar.DeadlinesMoved}; administrators change holidays through {@link org.sijill.calendar.CalendarService}.
 * Does not know what a case is, nor who reminds or escalates.
 *
 * @see "contract.md, Rules of time; RD 88/2022 and RD 15/2025 (holidays); ADR 0013"
 */
package org.sijill.calendar;
