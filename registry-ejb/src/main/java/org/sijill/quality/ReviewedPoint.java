package org.sijill.quality;

/**
 * What a review says of one point.
 *
 * @param note what was wrong; empty unless it was
 */
public record ReviewedPoint(ReviewPoint point, PointAnswer answer, String note) {}
