/**
 * The frame of both surfaces: which language a page speaks, its texts, icons and dates, who is signed in and which places
 * the side bar shows, what protects every answer (headers, origin check, reference id), and what a page says when
 * something fails.
 *
 * <p>Terms: <em>surface</em> (public portal or back office), <em>place</em> (an entry of the side bar), <em>reference
 * id</em> (the number a user quotes from an error page), <em>chip</em> (the small tag of a status).
 *
 * <p>Must not know any feature: features bring their places as beans of type {@link org.sijill.web.frame.Place}.
 *
 * @see "interface.md, visual.md"
 */
package org.sijill.web.frame;
