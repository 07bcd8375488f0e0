package org.sijill.web.household;

import java.io.Serializable;
import org.sijill.household.Contact;

/** Phone and landmark as they are typed. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String mobile;
    private String landmark;

    static ContactForm of(Contact contact) {
        var form = new ContactForm();
        form.mobile = contact.mobile();
        form.landmark = contact.landmark();
        return form;
    }

    Contact contact() {
        return Contact.typed(mobile, landmark == null ? "" : landmark);
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String typed) {
        mobile = typed;
    }

    public String getLandmark() {
        return landmark;
    }

    public void setLandmark(String typed) {
        landmark = typed;
    }
}
