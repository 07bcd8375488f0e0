/**
 * What every REST resource shares: its root, the partner's key, and errors as RFC 9457 problem JSON with the same stable
 * codes as the pages.
 */
package org.sijill.web.rest;
