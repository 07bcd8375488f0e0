/**
 * How the code is built, as tests: which feature may use which, what is visible, what is written where. Each rule is shown to
 * find what it is there to find, on small samples under {@code org.sijill.broken}.
 *
 * @see "ADR 0002"
 */
package org.sijill.architecture;
