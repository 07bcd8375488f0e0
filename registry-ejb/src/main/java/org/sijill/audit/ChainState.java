package org.sijill.audit;

import java.util.Optional;

/**
 * Where the hash chain stands, by a look at its last links; {@code make verify-audit} reads all of it.
 *
 * @param sealedUpTo place of the last seal, 0 if there is none
 * @param headHash its hash in hexadecimal digits, empty if there is none
 * @param unsealed lines that wait for their seal; normal for a second
 * @param brokenAt place at which the chain no longer agrees with the head kept outside the database
 */
public record ChainState(long sealedUpTo, String headHash, long unsealed, Optional<Long> brokenAt) {}
