package org.sijill.notification;

/** A message was written; once it is committed the sender may wake. */
public record MessageWaiting() {}
