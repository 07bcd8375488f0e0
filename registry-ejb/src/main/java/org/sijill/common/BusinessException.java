package org.sijill.common;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal that the user can act on. Rolls the transaction back. Everything else that is thrown is a bug or an outage.
 *
 * <p>The code is stable, documented and the key of the message in every language; the arguments fill the message and are
 * logged, so they carry no personal data.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** @param code message key, {@code feature.error.what}; stable */
    public BusinessException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
