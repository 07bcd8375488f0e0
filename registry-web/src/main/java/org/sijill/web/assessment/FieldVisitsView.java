package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sijill.assessment.VisitFilter;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitService;
import org.sijill.common.Page;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The field visits to do, by place and day. The filters stand in the address. */
@Named
@RequestScoped
public class FieldVisitsView {

    private final VisitService visits;
    private final FieldVisitRows rows;
    private final Locations locations;
    private final UserLanguage language;
    private final CurrentActor current;
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
            Asked asked,
            Msg msg) {
        this.visits = visits;
        this.rows = rows;
        this.locations = locations;
        this.language = language;
        this.current = current;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected FieldVisitsView() {
        this(null, null, null, null, null, null, null);
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

    /** Takes a visit on and shows the list anew. */
    public void take(FieldVisitRows.Row row) {
        visits.take(new VisitId(row.visit().id()));
        page = null;
    }
}
