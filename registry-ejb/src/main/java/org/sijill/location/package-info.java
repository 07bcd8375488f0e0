/**
 * Where people live: the 11 governorates and 63 wilayat of Oman, with their names in both languages.
 *
 * <p>Terms: <em>governorate</em> (محافظة, ISO 3166-2:OM), <em>wilaya</em> (ولاية, the smallest area that has an office of
 * its own; its two digits are this product's). Public reference data: anybody may ask, and it changes by migration only.
 *
 * <p>Must not know offices: an office stands in a wilaya, not the other way round.
 *
 * @see "reference.md §1.7; ISO 3166-2:OM"
 */
package org.sijill.location;
