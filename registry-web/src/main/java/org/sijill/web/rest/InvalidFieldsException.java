package org.sijill.web.rest;

import java.util.Map;
import org.sijill.common.BusinessException;

/** Several fields of one request are wrong; all are named at once. */
public class InvalidFieldsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> wrong;

    /** @param wrong field name → message code */
    public InvalidFieldsException(Map<String, String> wrong) {
        super("common.error.fields");
        this.wrong = Map.copyOf(wrong);
    }

    public Map<String, String> wrong() {
        return wrong;
    }
}
