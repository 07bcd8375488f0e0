package org.sijill.common;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Several fields of one form are refused, each for a reason of its own; all are told at once. Its code is that of the first. */
public class WrongFieldsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, BusinessException> wrong;

    private WrongFieldsException(Map<String, BusinessException> wrong, BusinessException first) {
        super(first.code(), first.arguments().toArray());
        this.wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }

    /**
     * @param wrong name of the field → why it is refused, in the order of the form
     * @throws WrongFieldsException unless there are none
     */
    public static void check(Map<String, BusinessException> wrong) {
        if (!wrong.isEmpty()) {
            throw new WrongFieldsException(wrong, wrong.values().iterator().next());
        }
    }

    /** @return name of the field → why it is refused, in the order of the form */
    public Map<String, BusinessException> wrong() {
        return wrong;
    }
}
