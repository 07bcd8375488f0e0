package org.sijill.quality;

import java.util.EnumSet;
import java.util.Set;

/** How far a review is. The allowed transitions are the whole of {@link #next()}. */
public enum ReviewState {
    /** To be reviewed. */
    DRAWN,
    /** Something was wrong; what is done about it is not written yet. */
    FAULTY,
    /** All was right, or what was done about what was wrong is written. */
    CLOSED;

    Set<ReviewState> next() {
        return switch (this) {
            case DRAWN -> EnumSet.of(FAULTY, CLOSED);
            case FAULTY -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ReviewState.class);
        };
    }
}
