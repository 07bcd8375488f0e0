package org.sijill.web.frame;

import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.sijill.common.TypedDay;

/**
 * A day as people type it, day first. A browser's own date field shows the order of the browser's language, not the page's.
 */
@FacesConverter("day")
public class DayConverter extends TypedText<LocalDate> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public DayConverter() {
        super(TypedDay::of, SHOWN::format);
    }
}
