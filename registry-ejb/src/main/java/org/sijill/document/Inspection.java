package org.sijill.document;

/**
 * What a file turned out to be.
 *
 * @param pages 1 for a picture
 */
record Inspection(DocumentType type, int pages) {}
