package org.sijill.verification;

/**
 * What a register says of one thing; where and when it said so stands with the answer it is part of.
 *
 * @param value days as ISO dates, amounts with a decimal point, choices as the constant's name
 */
public record Held(String value, Confidence confidence) {

    /** Not the value: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "held";
    }
}
