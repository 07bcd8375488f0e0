package org.sijill.worklist;

import java.util.UUID;

/** Identity of a filter that somebody keeps. */
public record SavedFilterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
