package org.sijill.broken.arrowsgodownthetiers.programme;

import org.sijill.broken.arrowsgodownthetiers.common.Money;

public record Programme(Money amount) {}
