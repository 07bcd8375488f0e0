package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.assessment.VisitFilter;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitService;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** The field visits to do, by place and day. The filters stand in the address. */
@Named
@RequestScoped
public class FieldVisitsView {

    private static final String VISITS = "/staff/assessment/visits";

    private final VisitService visits;
    private final FieldVisitRows rows;
    private final Locations locations;
    private final UserLanguage language;
    private final CurrentActor current;
    private final Notices notices;
    private final Asked asked;
    private final Msg msg;

    private Page<FieldVisitRows.Row> page;

    @Inject
    public FieldVisitsView(
            VisitService visits,
            FieldVisitRows rows,
            Locations locations,
            UserLanguage language,
            CurrentActor current,
            Notices notices,
            Asked asked,
            Msg msg) {
        this.visits = visits;
        this.rows = rows;
        this.locations = locations;
        this.language = language;
        this.current = current;
        this.notices = notices;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected FieldVisitsView() {
        this(null, null, null, null, null, null, null, null);
    }

    public Page<FieldVisitRows.Row> getPage() {
        if (page == null) {
            page = rows.of(visits.toDo(filter(), asked.page()));
        }
        return page;
    }

    private VisitFilter filter() {
        return new VisitFilter(
                asked.text("wilaya").filter(WilayaCode::looksLikeOne).map(WilayaCode::new),
                asked.text("when").flatMap(name -> Arrays.stream(VisitFilter.When.values())
                        .filter(when -> when.name().equals(name))
                        .findFirst()),
                asked.text("mine").isPresent());
    }

    /** @return the wilayat in which something is to do */
    public List<Choice> getWilayat() {
        return visits.wilayat().stream()
                .map(code -> new Choice(code, locations.name(new WilayaCode(code), language.get())))
                .toList();
    }

    public List<Choice> getWhens() {
        return msg.choices(VisitFilter.When.values());
    }

    public List<Choice> getMineChoice() {
        return List.of(new Choice("1", msg.get("worklist.inbox.mineOnly")));
    }

    public String getWilaya() {
        return asked.text("wilaya").orElse("");
    }

    public String getWhen() {
        return asked.text("when").orElse("");
    }

    public boolean isMine() {
        return asked.text("mine").isPresent();
    }

    public boolean isFiltered() {
        return !filter().equals(VisitFilter.ALL);
    }

    /** @return whether whoever looks could take it */
    public boolean takes(FieldVisitRows.Row row) {
        return row.item() != null && row.visit().isToVisit() && current.get().may("assessment.visit");
    }

    /** @return parameters of this page, to go with a form */
    public List<Choice> getParameters() {
        return Stream.of("wilaya", "when", "mine", "page")
                .flatMap(name -> asked.text(name).map(value -> new Choice(name, value)).stream())
                .toList();
    }

    /** Takes on the visit whose button was pressed, and shows the list anew. */
    public String take() {
        visits.take(asked.id("take").map(VisitId::new).orElseThrow(NotAvailableException::new));
        notices.done("assessment.visit.done.taken");
        return VISITS + "?faces-redirect=true" + query();
    }

    /** What the filters do not know is not carried on. */
    private String query() {
        var filter = filter();
        return filter.wilaya().map(wilaya -> "&wilaya=" + wilaya.value()).orElse("")
                + filter.when().map(when -> "&when=" + when.name()).orElse("")
                + (filter.mine() ? "&mine=1" : "")
                + (asked.page() > 1 ? "&page=" + asked.page() : "");
    }
}
