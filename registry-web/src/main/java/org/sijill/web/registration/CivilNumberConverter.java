package org.sijill.web.registration;

import jakarta.faces.convert.FacesConverter;
import org.sijill.security.CivilNumber;
import org.sijill.web.frame.TypedText;

/** A field for a civil number. */
@FacesConverter("civilNumber")
public class CivilNumberConverter extends TypedText<CivilNumber> {

    public CivilNumberConverter() {
        super(CivilNumber::of, CivilNumber::value);
    }
}
