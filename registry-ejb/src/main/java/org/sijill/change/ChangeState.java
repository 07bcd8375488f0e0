package org.sijill.change;

import java.util.EnumSet;
import java.util.Set;

/** What became of a proposal. The allowed transitions are the whole of {@link #next()}. */
public enum ChangeState {
    /** Waits for whoever decides on its reason. */
    PROPOSED,
    /** The register holds it. */
    APPLIED,
    /** Nobody applies it any more; nothing of it was written. */
    DROPPED;

    Set<ChangeState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPLIED, DROPPED);
            case APPLIED, DROPPED -> EnumSet.noneOf(ChangeState.class);
        };
    }
}
