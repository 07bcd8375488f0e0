package org.sijill.web.recertification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.household.DwellingTerms;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.person.PersonSummary;
import org.sijill.recertification.CertificationId;
import org.sijill.recertification.CertificationStage;
import org.sijill.recertification.OwnFamily;
import org.sijill.recertification.OwnFamilyService;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What is held of a family, as it sees it on a phone and says whether it is still right. */
@Named
@RequestScoped
public class OwnFamilyView {

    private static final String PAGE = "/confirm/family?faces-redirect=true";

    private final OwnFamilyService service;
    private final Locations locations;
    private final UserLanguage language;
    private final HttpServletRequest request;
    private final Dates dates;
    private final Msg msg;
    private final Clock clock;

    private OwnFamily own;
    private String words;

    @Inject
    OwnFamilyView(
            OwnFamilyService service,
            Locations locations,
            UserLanguage language,
            HttpServletRequest request,
            Dates dates,
            Msg msg,
            Clock clock) {
        this.service = service;
        this.locations = locations;
        this.language = language;
        this.request = request;
        this.dates = dates;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected OwnFamilyView() {
        this(null, null, null, null, null, null, null);
    }

    /** Something that is held, under the word for it. */
    public record Line(String label, String value) {}

    public OwnFamily getOwn() {
        if (own == null) {
            own = service.own();
        }
        return own;
    }

    /** One tap: nothing changed. */
    public String confirm() {
        service.confirm(shown(), language.get());
        return PAGE;
    }

    /** Something changed; the branch will ask. */
    public String report() {
        service.report(shown(), words == null ? "" : words);
        return PAGE;
    }

    /** What stood on the page that was sent: a form sent twice says the same twice. */
    private CertificationId shown() {
        return Optional.ofNullable(request.getParameter("shown"))
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .map(CertificationId::new)
                .orElseThrow(NotAvailableException::new);
    }

    /** @return last part of the keys that say where the confirmation stands */
    public String getWhere() {
        var certification = getOwn().certification();
        if (certification.isConfirmable(LocalDate.ofInstant(clock.instant(), MovableClock.ZONE))) {
            return certification.stage() == CertificationStage.CLOSED ? "closed" : "asked";
        }
        return switch (certification.stage()) {
            case REPORTED -> "reported";
            case CLOSED -> "over";
            default -> "done";
        };
    }

    public boolean isConfirmable() {
        return List.of("asked", "closed").contains(getWhere());
    }

    public String getHeadline() {
        return switch (getWhere()) {
            case "asked" -> msg.get("portal.confirm.headline.asked");
            case "closed" -> msg.get("portal.confirm.headline.closed");
            case "reported" -> msg.get("portal.confirm.headline.reported");
            case "over" -> msg.get("portal.confirm.headline.over");
            default -> msg.get("portal.confirm.headline.done");
        };
    }

    /** @return the sentence under the headline, with the day it speaks of */
    public String getLede() {
        var certification = getOwn().certification();
        return switch (getWhere()) {
            case "asked" ->
                certification.stage() == CertificationStage.ASKED
                        ? msg.text("portal.confirm.lede.asked", dates.weekday(certification.nextOn()))
                        : msg.text("portal.confirm.lede.late", dates.day(certification.nextOn()));
            case "closed" -> msg.text("portal.confirm.lede.closed", dates.weekday(certification.reopenUntil()));
            case "reported" -> msg.text("portal.confirm.lede.reported", dates.moment(certification.reportedAt()));
            case "over" -> msg.get("portal.confirm.lede.over");
            default -> msg.get("portal.confirm.lede.done");
        };
    }

    /** @return last day on which what is confirmed holds; null while it is not */
    public LocalDate getUntil() {
        return "done".equals(getWhere()) ? getOwn().certification().nextOn() : null;
    }

    public List<Line> getMembers() {
        return getOwn().members().stream()
                .map(member -> new Line(
                        msg.text(
                                "household.role." + member.role(),
                                member.person().sex().name()),
                        name(member.person())))
                .toList();
    }

    public List<Line> getHome() {
        var residence = getOwn().residence();
        return Stream.of(
                        line(
                                "portal.review.wilaya",
                                locations.name(new WilayaCode(residence.wilaya()), language.get())),
                        line("household.family.village", residence.village()),
                        line("household.family.landmark", residence.landmark()),
                        line(
                                "household.family.kind",
                                dwelling().map(home -> msg.label(home.kind())).orElse("")),
                        line(
                                "household.family.tenure",
                                home().map(home -> msg.label(home.tenure())).orElse("")),
                        line(
                                "household.family.rent",
                                home().filter(home -> home.rent() != null)
                                        .map(home -> dates.money(home.rent()))
                                        .orElse("")))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private Line line(String key, String value) {
        return new Line(msg.get(key), value);
    }

    private Optional<DwellingTerms> dwelling() {
        return getOwn().dwelling();
    }

    private Optional<DwellingTerms> home() {
        return dwelling().filter(DwellingTerms::isHome);
    }

    public List<Line> getIncomes() {
        Map<UUID, String> names = getOwn().members().stream()
                .collect(Collectors.toMap(member -> member.person().id(), member -> name(member.person())));
        return getOwn().incomes().stream()
                .filter(income -> names.containsKey(income.person().value()))
                .map(income -> new Line(
                        msg.text(
                                "portal.confirm.pair",
                                msg.label(income.kind()),
                                names.get(income.person().value())),
                        msg.text("portal.confirm.pair", dates.money(income.amount()), msg.label(income.period()))))
                .toList();
    }

    private String name(PersonSummary person) {
        return person.in(language.get());
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }
}
