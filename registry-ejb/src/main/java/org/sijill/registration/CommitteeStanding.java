package org.sijill.registration;

import java.util.List;
import org.sijill.security.ActorId;

/**
 * How far a committee has come with an application. How each voted is told to nobody before it is decided.
 *
 * @param seats how many may vote
 * @param voted who has, the earliest first
 */
public record CommitteeStanding(int seats, List<ActorId> voted) {}
