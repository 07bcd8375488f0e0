package org.sijill.location;

import org.sijill.common.Language;

/** Name of a place, an office or a role in both languages of the product. */
public record BilingualName(String ar, String en) {

    public String in(Language language) {
        return switch (language) {
            case AR -> ar;
            case EN -> en;
        };
    }
}
