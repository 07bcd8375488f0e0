package org.sijill.notification;

/** How a message travels. */
public enum MessageChannel {
    SMS
}
