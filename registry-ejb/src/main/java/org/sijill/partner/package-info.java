/**
 * Bodies whose systems file applications through REST, and what they may see: only what they filed themselves.
 *
 * <p>Terms: <em>partner</em> (a body with a key), <em>scope</em> (a permission of its key), <em>idempotency key</em> (the
 * partner's own name for one request, under which it may be repeated without a second effect).
 *
 * @see "contract.md, /api/v1; promise 3"
 */
package org.sijill.partner;
