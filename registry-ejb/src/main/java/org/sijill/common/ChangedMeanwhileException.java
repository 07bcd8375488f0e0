package org.sijill.common;

/** Somebody else changed or took the thing since it was read; nothing was overwritten. */
public class ChangedMeanwhileException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException() {
        super("common.error.changedMeanwhile");
    }
}
