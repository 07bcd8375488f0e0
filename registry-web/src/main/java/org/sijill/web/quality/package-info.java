/** The pages on which decided applications that were drawn are looked through. */
package org.sijill.web.quality;
