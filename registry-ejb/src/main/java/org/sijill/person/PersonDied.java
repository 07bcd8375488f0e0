package org.sijill.person;

import java.time.LocalDate;
import org.sijill.security.CivilNumber;

/** The civil register tells that somebody died, whether the register of persons knows him or not. */
public record PersonDied(CivilNumber number, LocalDate on) {}
