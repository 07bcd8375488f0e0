/**
 * The registers of other bodies, played by a process of our own beside a demo server: the civil register, the Social Protection
 * Fund, the labour and the property register. It answers for the demo's invented people and for whoever is put into it, and it
 * can be made slow, silent, wrong and broken, so that it is seen what the registry does then. It speaks the registers' interface
 * as {@code docs/registers.md} describes it, over loopback only, and shares no class with the application.
 *
 * <p>Terms: <em>fixture</em> (what it knows of one person), <em>population</em> (the fixtures that the demo handed over in a
 * file), <em>mode</em> (how one register behaves).
 *
 * @see "contract.md, SANDBOX_PORT; ADR 0031"
 */
package org.sijill.sandbox;
