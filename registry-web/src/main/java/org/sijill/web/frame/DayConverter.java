package org.sijill.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.sijill.common.Digits;

/**
 * A day as people type it, day first: 24/11/2026, in digits of either script, with slashes, dots or dashes. A browser's own
 * date field shows the order of the browser's language, not the page's.
 */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return day(text);
        } catch (DateTimeException notADay) {
            var words = CDI.current().select(Msg.class).get().text("common.error.date");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null), notADay);
        }
    }

    /** @throws DateTimeException if there is no such day */
    static LocalDate day(String typed) {
        return LocalDate.parse(Digits.latin(typed.strip()).replaceAll("[.\\-]", "/"), TYPED);
    }

    /** @return the day that was typed, as an address keeps it; empty if there is no such day */
    public static Optional<LocalDate> find(String typed) {
        try {
            return Optional.of(day(typed));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }
}
