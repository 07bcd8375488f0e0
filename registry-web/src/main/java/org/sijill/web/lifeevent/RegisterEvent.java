package org.sijill.web.lifeevent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.lifeevent.LifeEventKind;
import org.sijill.lifeevent.NotifyLifeEvent;
import org.sijill.location.WilayaCode;
import org.sijill.security.CivilNumber;
import org.sijill.web.rest.InvalidFieldsException;

/** The body of an event, as the civil register sends it. */
public record RegisterEvent(
        String id,
        String kind,
        String civilNumber,
        String happenedOn,
        Long sequence,
        String otherCivilNumber,
        String wilaya) {

    /** Nobody alive saw what a register tells of an earlier one. */
    private static final int EARLIEST_YEAR = 1900;

    /** @throws InvalidFieldsException naming every field that is wrong */
    NotifyLifeEvent command() {
        var wrong = new LinkedHashMap<String, String>();
        var named = read("kind", kind, wrong, this::kindNamed);
        var person = read("civilNumber", civilNumber, wrong, () -> CivilNumber.of(civilNumber));
        var day = read("happenedOn", happenedOn, wrong, this::day);
        var other = otherCivilNumber == null
                ? null
                : read("otherCivilNumber", otherCivilNumber, wrong, () -> CivilNumber.of(otherCivilNumber));
        var place = wilaya == null ? null : read("wilaya", wilaya, wrong, this::place);
        if (id == null) {
            wrong.put("id", "common.error.required");
        }
        if (named == LifeEventKind.ADDRESS && wilaya == null) {
            wrong.put("wilaya", "common.error.required");
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFieldsException(wrong);
        }
        return new NotifyLifeEvent(id, named, person, day, sequence, other, place);
    }

    private LifeEventKind kindNamed() {
        return Stream.of(LifeEventKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new BusinessException("lifeevent.error.kind"));
    }

    private LocalDate day() {
        try {
            var day = LocalDate.parse(happenedOn);
            if (day.getYear() < EARLIEST_YEAR) {
                throw new BusinessException("lifeevent.error.happenedOn");
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw new BusinessException("lifeevent.error.happenedOn");
        }
    }

    private WilayaCode place() {
        if (!WilayaCode.looksLikeOne(wilaya)) {
            throw new BusinessException("lifeevent.error.wilaya");
        }
        return new WilayaCode(wilaya);
    }

    private static <T> T read(String field, Object given, Map<String, String> wrong, Supplier<T> reader) {
        if (given == null) {
            wrong.put(field, "common.error.required");
            return null;
        }
        try {
            return reader.get();
        } catch (BusinessException invalid) {
            wrong.put(field, invalid.code());
            return null;
        }
    }
}
