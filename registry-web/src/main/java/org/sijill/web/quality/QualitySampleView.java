package org.sijill.web.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.Page;
import org.sijill.quality.QualityResults;
import org.sijill.quality.QualityService;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewState;
import org.sijill.quality.ReviewSummary;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;

/** What was drawn of a month, how far it is looked through, and what came of it. Month and state stand in the address. */
@Named
@RequestScoped
public class QualitySampleView {

    private final QualityService service;
    private final ReviewNames names;
    private final CurrentActor current;
    private final Asked asked;
    private final Dates dates;
    private final Msg msg;

    private List<YearMonth> months;
    private Page<ReviewSummary> page;
    private QualityResults results;

    @Inject
    QualitySampleView(
            QualityService service, ReviewNames names, CurrentActor current, Asked asked, Dates dates, Msg msg) {
        this.service = service;
        this.names = names;
        this.current = current;
        this.asked = asked;
        this.dates = dates;
        this.msg = msg;
    }

    /** For the container. */
    protected QualitySampleView() {
        this(null, null, null, null, null, null);
    }

    /** Whoever may not see it is told before the page begins. */
    public void open() {
        getMonths();
    }

    private List<YearMonth> drawn() {
        if (months == null) {
            months = service.months();
        }
        return months;
    }

    /** @return as asked, else the latest that was drawn; empty if none ever was */
    private Optional<YearMonth> month() {
        return drawn().stream()
                .filter(month ->
                        asked.text("month").filter(month.toString()::equals).isPresent())
                .findFirst()
                .or(() -> drawn().stream().findFirst());
    }

    private Optional<ReviewState> only() {
        return Arrays.stream(ReviewState.values())
                .filter(state -> state.name().equals(getState()))
                .findFirst();
    }

    public Page<ReviewSummary> getPage() {
        if (page == null) {
            page = month().map(month -> service.reviews(month, only(), asked.page()))
                    .orElseGet(() -> new Page<>(List.of(), 1, QualityService.PAGE_SIZE, 0));
        }
        return page;
    }

    private QualityResults results() {
        if (results == null) {
            results = month().map(service::results).orElseGet(() -> new QualityResults(List.of(), Map.of()));
        }
        return results;
    }

    public List<QualityResults.OfOffice> getOffices() {
        return results().offices();
    }

    /** A point that was answered with no, and how often. */
    public record Fault(ReviewPoint point, long count) {}

    /** @return the most frequent first */
    public List<Fault> getFaults() {
        return results().faults().entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    public String getLede() {
        return msg.text(
                "quality.list.lede",
                getOffices().stream().mapToLong(QualityResults.OfOffice::drawn).sum(),
                month().map(dates::month).orElse(""),
                getOffices().stream()
                        .mapToLong(QualityResults.OfOffice::reviewed)
                        .sum());
    }

    public boolean isDrawn() {
        return month().isPresent();
    }

    public boolean isReviewing() {
        return current.get().may("quality.review");
    }

    public boolean isFiltered() {
        return only().isPresent();
    }

    public String office(OfficeCode office) {
        return names.office(office);
    }

    /** @return name of whoever reviewed it; empty until it is reviewed */
    public String reviewer(ReviewSummary row) {
        return names.person(row.reviewedBy());
    }

    public String getMonth() {
        return month().map(YearMonth::toString).orElse("");
    }

    public String getState() {
        return asked.text("state").orElse("");
    }

    public List<Choice> getMonths() {
        return drawn().stream()
                .map(month -> new Choice(month.toString(), dates.month(month)))
                .toList();
    }

    public List<Choice> getStates() {
        return msg.choices(ReviewState.values());
    }
}
