/**
 * Who may reach what, tried from outside on the running product: every boundary and REST method, every page, every
 * statement, every header. {@link org.sijill.web.access.TestServer} starts the one server that these tests and the journeys
 * share.
 *
 * @see "contract.md, promise 4"
 */
package org.sijill.web.access;
