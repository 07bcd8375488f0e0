package org.sijill.quality;

/** What a review says of a point. */
public enum PointAnswer {
    YES,
    NO,
    /** The point does not arise here. */
    NOT_APPLICABLE
}
