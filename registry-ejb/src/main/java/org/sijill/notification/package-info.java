/**
 * What leaves this house for a phone: written into an outbox in the transaction of what it tells of, in the recipient's
 * language, and sent afterwards, at least once, with the message's id as the key by which the gateway knows a repetition.
 *
 * <p>Terms: <em>template</em> (which text: {@code a.in} stands for the key {@code notification.sms.a.in}), <em>occasion</em>
 * (what makes two messages of one template and case two; a job run twice names the same one and gives one message),
 * <em>waiting</em> (not sent yet, or tried in vain and tried again), <em>failed</em> (the gateway will never take it).
 *
 * <p>The other features call {@link org.sijill.notification.Outbox} in their own transaction. E-mail is not sent yet: the
 * outbox knows one channel. Knows no case, only its reference.
 *
 * @see "reference.md §3.8 (texts of 134 characters at the most); ADR 0017"
 */
package org.sijill.notification;
