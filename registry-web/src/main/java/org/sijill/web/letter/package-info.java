/** The public check of letters and receipts: is this paper genuine? Its address is printed on paper for ten years. */
package org.sijill.web.letter;
