/** The visits of social researchers: to do, on the phone at a family's home, under the head's eyes, and on the desk of a decision. */
package org.sijill.web.assessment;
