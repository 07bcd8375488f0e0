package org.sijill.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.sijill.security.ActorId;

/**
 * One version of a message's text, to be read.
 *
 * @param number 1 is the one the product came with
 * @param ar with the names of its values in braces
 * @param en the same in English
 * @param validFrom null for the shipped one and for a draft
 * @param writtenBy null for the shipped one
 * @param inForce whether messages are written with it today
 */
public record TemplateVersion(
        int number,
        String ar,
        String en,
        LocalDate validFrom,
        ActorId writtenBy,
        Instant writtenAt,
        boolean draft,
        boolean inForce) {}
