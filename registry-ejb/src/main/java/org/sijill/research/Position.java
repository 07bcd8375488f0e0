package org.sijill.research;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Where the dwelling stands.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param accuracy metres, as the device said; 0 if it was typed
 */
public record Position(BigDecimal latitude, BigDecimal longitude, int accuracy) implements Serializable {

    @Override
    public String toString() {
        return "position";
    }
}
