package org.sijill.web.registration;

import jakarta.faces.convert.FacesConverter;
import org.sijill.registration.MobileNumber;
import org.sijill.web.frame.TypedText;

/** A field for a mobile number. */
@FacesConverter("mobileNumber")
public class MobileNumberConverter extends TypedText<MobileNumber> {

    public MobileNumberConverter() {
        super(MobileNumber::of, MobileNumber::value);
    }
}
