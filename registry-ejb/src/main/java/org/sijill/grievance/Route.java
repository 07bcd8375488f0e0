package org.sijill.grievance;

/**
 * Where a grievance goes.
 *
 * @param level confidentiality, 0 to 4
 * @param handlingLevel where handling begins: 1 branch, 2 governorate, 3 headquarters, 4 minister's office
 */
record Route(Room room, int level, int handlingLevel) {}
