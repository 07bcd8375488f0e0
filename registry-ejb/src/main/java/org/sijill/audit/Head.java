package org.sijill.audit;

import java.time.Instant;

/**
 * The last seal of the chain at some moment.
 *
 * @param seq its place, from 1
 * @param hash SHA-256 in hexadecimal digits
 */
record Head(long seq, String hash, Instant sealedAt) {}
