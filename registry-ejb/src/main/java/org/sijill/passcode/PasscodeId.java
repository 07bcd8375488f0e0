package org.sijill.passcode;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a code that was sent; says nothing of the code. */
public record PasscodeId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
