package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.BusinessException;
import org.sijill.registration.Answers;
import org.sijill.registration.DeclaredHome;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;

/** What was declared in an application, in words: for the applicant before he hands it in, and for the office after that. */
@RequestScoped
class DeclaredRows {

    private final Msg msg;
    private final Dates dates;

    @Inject
    DeclaredRows(Msg msg, Dates dates) {
        this.msg = msg;
        this.dates = dates;
    }

    /** For the container. */
    protected DeclaredRows() {
        this(null, null);
    }

    /**
     * One answer.
     *
     * @param label key of the text
     */
    public record Row(String label, String value) {}

    /** @return nothing for what was not answered, or not rightly: a draft may hold anything */
    List<Row> home(Answers answers) {
        return isIncomplete(answers)
                ? List.of()
                : DeclaredHome.find(answers).map(this::rows).orElse(List.of());
    }

    boolean isIncomplete(Answers answers) {
        try {
            DeclaredHome.find(answers);
            return false;
        } catch (BusinessException incomplete) {
            return true;
        }
    }

    private List<Row> rows(DeclaredHome home) {
        var rows = new ArrayList<Row>();
        add(rows, "village", home.village());
        add(rows, "landmark", home.landmark());
        add(rows, "dwellingKind", msg.label(home.dwelling().kind()));
        add(rows, "tenure", msg.label(home.dwelling().tenure()));
        add(
                rows,
                "rent",
                home.dwelling().rent() == null
                        ? ""
                        : dates.money(home.dwelling().rent()));
        add(rows, "rooms", Integer.toString(home.dwelling().rooms()));
        return rows;
    }

    private static void add(List<Row> rows, String field, String value) {
        if (!value.isEmpty()) {
            rows.add(new Row("portal.dwelling." + field, value));
        }
    }
}
