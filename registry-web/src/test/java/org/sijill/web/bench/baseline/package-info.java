/**
 * What filing is measured against. It is part of no product archive: the bench puts it into a copy.
 */
package org.sijill.web.bench.baseline;
