package org.sijill.location;

/**
 * A governorate of Oman.
 *
 * @param name without the word for governorate
 */
public record Governorate(GovernorateCode code, BilingualName name) {}
