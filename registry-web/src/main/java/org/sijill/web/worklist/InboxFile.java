package org.sijill.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.web.frame.Csv;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.WorklistService;

/** The inbox as it is filtered, as a file: the same rows whoever asks sees on the page, in the same order. */
@WebServlet("/staff/worklist/inbox.csv")
public class InboxFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient WorklistService worklist;

    @Inject
    private transient InboxAsked inbox;

    @Inject
    private transient InboxRows rows;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var items = worklist.export(inbox.filter());
        var file = new Csv().row(head());
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            rows.of(items.subList(from, Math.min(items.size(), from + AT_ONCE))).forEach(row -> file.row(cells(row)));
        }
        file.send(response, msg.get("worklist.inbox.exportName"));
    }

    private List<String> head() {
        return Stream.of("due", "application", "applicant", "place", "help", "status", "with", "age")
                .map(column -> msg.get("worklist.inbox." + column))
                .toList();
    }

    private List<String> cells(InboxRows.Row row) {
        var about = row.about();
        return List.of(
                due(row.item()),
                row.item().caseNumber(),
                about.who().isEmpty() ? about.civilNumber() : about.who(),
                about.place(),
                about.help(),
                msg.label(about.status()),
                row.item().paused() ? msg.get("worklist.inbox.withCitizen") : row.with(),
                Long.toString(about.age()));
    }

    private String due(WorkItemSummary item) {
        return item.dueAt() == null ? "" : dates.moment(item.dueAt());
    }
}
