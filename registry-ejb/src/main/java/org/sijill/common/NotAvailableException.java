package org.sijill.common;

/**
 * There is no such thing for this caller: it does not exist, or he may not know that it does. The two look alike on
 * purpose, so that nobody can find out who is registered by asking.
 *
 * @see "contract.md, promise 4"
 */
public class NotAvailableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public static final String CODE = "common.error.notAvailable";

    public NotAvailableException() {
        super(CODE);
    }
}
