package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sijill.common.Money;
import org.sijill.household.Tenure;
import org.sijill.person.Sex;
import org.sijill.verification.Compared;
import org.sijill.verification.Confidence;
import org.sijill.verification.RegisterAspect;
import org.sijill.verification.SettledLine;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What a family and a register say differently, in words. */
@RequestScoped
class RegisterRows {

    private final Msg msg;
    private final Dates dates;
    private final UserLanguage language;

    @Inject
    RegisterRows(Msg msg, Dates dates, UserLanguage language) {
        this.msg = msg;
        this.dates = dates;
        this.language = language;
    }

    /** For the container. */
    protected RegisterRows() {
        this(null, null, null);
    }

    /**
     * A conflict.
     *
     * @param key by which it is named in an address
     * @param label what differs
     * @param who of whom it is said
     * @param source which register, and since when it says so
     * @param estimated whether the register itself is not sure
     */
    public record Row(
            String key,
            String label,
            String who,
            String declared,
            String registered,
            String source,
            String at,
            boolean estimated) {}

    List<Row> of(List<Compared> conflicts) {
        return conflicts.stream().map(this::of).toList();
    }

    Row of(Compared conflict) {
        return new Row(
                conflict.key(),
                msg.label(conflict.aspect()),
                conflict.name(),
                said(conflict.aspect(), conflict.declared()),
                words(conflict.aspect(), conflict.registered()),
                msg.label(conflict.source()),
                dates.moment(conflict.fetchedAt()),
                conflict.confidence() == Confidence.ESTIMATED);
    }

    /** @return what was decided, in one line */
    String settled(SettledLine line) {
        var kept = said(line.aspect(), line.declared());
        var registered = words(line.aspect(), line.registered());
        return switch (line.settlement()) {
            case KEPT -> msg.text("verification.panel.settledLine", msg.label(line.aspect()), kept, registered);
            case TAKEN -> msg.text("verification.panel.settledLine", msg.label(line.aspect()), registered, kept);
        };
    }

    private String said(RegisterAspect aspect, String value) {
        return switch (aspect) {
            case MEMBER -> msg.get("verification.undeclared");
            case DEATH -> msg.get("verification.alive");
            default -> value.isEmpty() ? msg.get("verification.nothing") : words(aspect, value);
        };
    }

    /** Nobody's gender is known here for sure: relation, marital status and work are said of either. */
    private String words(RegisterAspect aspect, String value) {
        return switch (aspect) {
            case NAME -> value;
            case SEX -> msg.label(Sex.valueOf(value));
            case BIRTH, CARD_EXPIRY, DEATH -> dates.day(LocalDate.parse(value));
            case NATIONALITY ->
                new Locale("", value).getDisplayCountry(language.get().locale());
            case MARITAL_STATUS -> msg.text("household.marital." + value, "");
            case MEMBER -> msg.text("household.role." + value, "");
            case WORK_STATUS -> msg.text("household.work." + value, "");
            case WAGE, PENSION, BENEFIT -> dates.money(Money.of(value));
            case OWN_HOME -> msg.label(Tenure.valueOf(value));
        };
    }
}
