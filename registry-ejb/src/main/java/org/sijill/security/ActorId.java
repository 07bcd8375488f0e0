package org.sijill.security;

import java.util.UUID;

/** Identity of whoever acts: an account, a partner, or a process. */
public record ActorId(UUID value) {

    public static ActorId of(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
