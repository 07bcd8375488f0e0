package org.sijill.notification;

/** A text of a message was set to take effect. */
record MessageTextSet(String template) {}
