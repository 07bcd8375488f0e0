package org.sijill.verification;

/** A question was written, or is to be tried at once; once that is committed the sender may wake. */
record QueryWaiting() {}
