/** The inbox: what waits for whoever is signed in. */
package org.sijill.web.worklist;
