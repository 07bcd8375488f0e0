package org.sijill.location;

/** A wilaya of Oman. */
public record Wilaya(WilayaCode code, BilingualName name) {}
