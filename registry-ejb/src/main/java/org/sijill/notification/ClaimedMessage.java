package org.sijill.notification;

import java.util.UUID;

/** A message that one sender has taken for an attempt. */
record ClaimedMessage(UUID id, String mobile, String text) {}
