/**
 * Journeys in a real browser, in both languages: one test a way through the product, and at each page the same look at it
 * ({@link org.sijill.web.journey.Look}): accessibility, sideways scroll, texts, the browser's own complaints.
 */
package org.sijill.web.journey;
