/**
 * What the access tests put into the running server: an endpoint that calls a boundary as a given actor, and the table of
 * cases. It lies in the test tree and is laid over the unpacked application of the test server only; the product's WAR
 * never holds it.
 */
package org.sijill.web.access.inside;
