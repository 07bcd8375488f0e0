package org.sijill.broken.everyboundarymethodasksforapermission;

import jakarta.ejb.Stateless;
import org.sijill.security.Requires;

@Stateless
public class PersonService {

    @Requires("person.read")
    public void read() {}

    public void change() {}
}
