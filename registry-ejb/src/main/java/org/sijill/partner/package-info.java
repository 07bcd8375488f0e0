/**
 * Bodies whose systems file applications through REST, and what they may see: only what they filed themselves.
 *
 * <p>Terms: <em>partner</em> (a body with a key), <em>scope</em> (a permission of its key).
 *
 * @see "contract.md, /api/v1; promise 3"
 */
package org.sijill.partner;
