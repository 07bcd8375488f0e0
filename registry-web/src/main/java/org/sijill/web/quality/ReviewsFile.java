package org.sijill.web.quality;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.NotAvailableException;
import org.sijill.quality.QualityService;
import org.sijill.quality.ReviewDetails;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewedPoint;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Csv;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;

/** The sample of a month as a file: a row an application, an answer a point. */
@WebServlet("/staff/quality.csv")
public class ReviewsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient QualityService service;

    @Inject
    private transient ReviewNames names;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = asked.text("month")
                .filter(text -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElseThrow(NotAvailableException::new);
        var file = new Csv().row(head());
        service.export(month).forEach(review -> file.row(cells(review)));
        file.send(response, msg.get("quality.export.name") + "-" + month);
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of(
                msg.get("quality.list.application"),
                msg.get("quality.list.office"),
                msg.get("quality.list.decided"),
                msg.get("quality.list.state"),
                msg.get("quality.list.reviewer")));
        Arrays.stream(ReviewPoint.values())
                .flatMap(point -> Stream.of(msg.label(point), msg.get("quality.review.note")))
                .forEach(head::add);
        head.add(msg.get("quality.review.doneAbout"));
        return head;
    }

    private List<String> cells(ReviewDetails review) {
        var facts = review.facts();
        var cells = new ArrayList<>(List.of(
                facts.number(),
                names.office(facts.office()),
                dates.moment(facts.decidedAt()),
                msg.label(facts.state()),
                names.person(facts.reviewedBy())));
        var said = review.points().stream().collect(Collectors.toMap(ReviewedPoint::point, Function.identity()));
        for (var point : ReviewPoint.values()) {
            var answer = said.get(point);
            cells.add(answer == null ? "" : msg.label(answer.answer()));
            cells.add(answer == null ? "" : answer.note());
        }
        cells.add(review.doneAbout());
        return cells;
    }
}
