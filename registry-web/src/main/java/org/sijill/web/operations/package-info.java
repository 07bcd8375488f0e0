/** What keeps the server running and watched: start-up, readiness, the demo's clock. */
package org.sijill.web.operations;
