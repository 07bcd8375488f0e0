package org.sijill.office;

import org.sijill.location.BilingualName;

/**
 * An account of the demo mode. Its owner is invented, and so is his civil number.
 *
 * @param role code of the only role it holds
 */
public record DemoAccount(String userName, String role, BilingualName name, String civilNumber, Authority authority) {}
