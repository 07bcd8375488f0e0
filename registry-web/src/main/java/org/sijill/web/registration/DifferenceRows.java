package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sijill.declaration.Aspect;
import org.sijill.declaration.Difference;
import org.sijill.declaration.Difference.Whose;
import org.sijill.declaration.Stated;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.PersonName;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What a declaration says otherwise than the registry, in words. */
@RequestScoped
class DifferenceRows {

    private final Msg msg;
    private final Dates dates;
    private final Locations locations;
    private final UserLanguage language;

    @Inject
    DifferenceRows(Msg msg, Dates dates, Locations locations, UserLanguage language) {
        this.msg = msg;
        this.dates = dates;
        this.locations = locations;
        this.language = language;
    }

    /** For the container. */
    protected DifferenceRows() {
        this(null, null, null, null);
    }

    /**
     * One difference.
     *
     * @param label what differs
     * @param who of whom; empty if of the family
     * @param registered empty text if the registry says nothing of it
     * @param declared empty text if the declaration leaves it out
     * @param nothing what is shown in place of the one that is empty
     * @param number whether both sides are read from left to right
     */
    public record Row(String label, String who, String registered, String declared, String nothing, boolean number) {}

    List<Row> of(List<Difference> differences) {
        return differences.stream().map(this::row).toList();
    }

    private Row row(Difference difference) {
        var member = difference.aspect() == Aspect.MEMBER;
        var nothing = msg.get(member ? "registration.differences.noMember" : "registration.differences.nothing");
        var sex = difference.whose().map(whose -> whose.sex().name()).orElse("");
        return new Row(
                msg.get("registration.differences." + kind(difference)),
                difference.whose().map(this::name).orElseGet(() -> member ? msg.get("household.family.hidden") : ""),
                words(difference.aspect(), difference.registered(), sex),
                words(difference.aspect(), difference.declared(), sex),
                nothing,
                difference.aspect() == Aspect.MOBILE);
    }

    /** A member who is new or gone is told apart at once. */
    private static String kind(Difference difference) {
        if (difference.aspect() != Aspect.MEMBER) {
            return difference.aspect().name();
        }
        return difference.registered().isEmpty() ? "MEMBER_NEW" : "MEMBER_GONE";
    }

    private String name(Whose whose) {
        return PersonName.in(language.get(), whose.arabic(), whose.english());
    }

    private String words(Aspect aspect, Optional<Stated> stated, String sex) {
        return stated.map(said -> words(aspect, said, sex)).orElse("");
    }

    private String words(Aspect aspect, Stated said, String sex) {
        if (said instanceof Stated.Choice choice) {
            return choice(aspect, choice.constant(), sex);
        }
        if (said instanceof Stated.Birth birth) {
            return birth.accuracy() == BirthAccuracy.YEAR_ONLY
                    ? Integer.toString(birth.day().getYear())
                    : dates.day(birth.day());
        }
        if (said instanceof Stated.Amount amount) {
            return dates.money(amount.rial());
        }
        if (said instanceof Stated.Monthly monthly) {
            return msg.text("registration.differences.monthly", msg.label(monthly.kind()), dates.money(monthly.rial()));
        }
        if (said instanceof Stated.Count count) {
            return Integer.toString(count.number());
        }
        var text = ((Stated.Words) said).text();
        return aspect == Aspect.WILAYA ? locations.name(new WilayaCode(text), language.get()) : text;
    }

    /** Relation, marital status and work are said in the gender of whoever they are said of. */
    private String choice(Aspect aspect, Enum<?> constant, String sex) {
        return switch (aspect) {
            case MEMBER, RELATION -> msg.text("household.role." + constant, sex);
            case MARITAL_STATUS -> msg.text("household.marital." + constant, sex);
            case WORK_STATUS -> msg.text("household.work." + constant, sex);
            default -> msg.label(constant);
        };
    }
}
