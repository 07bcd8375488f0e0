package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.registration.BulkCandidate;
import org.sijill.registration.BulkDecisionService;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.registration.ApprovalBatch.Order;
import org.sijill.web.registration.ApprovalBatch.Result;

/** Chosen applications that are alike and simple, to be approved with a reason each; and those that are not, with why. */
@Named
@ViewScoped
public class ManyView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST_REASON = 10;

    @Inject
    private transient BulkDecisionService bulk;

    @Inject
    private transient ApprovalWork work;

    @Inject
    private transient RegistrationChoices choices;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    private transient List<Row> rows;
    private String numbers;
    private UUID form;

    /**
     * One of the chosen.
     *
     * @param reason as it was typed, or to begin with
     * @param whyNot why it is decided by itself; empty text if it is one of the simple ones
     */
    public record Row(BulkCandidate application, String help, String reason, String whyNot) {}

    public void open() {
        numbers = asked.text("numbers").orElse("");
        form = UUID.randomUUID();
        getRows();
    }

    private List<Row> getRows() {
        if (rows == null) {
            rows = bulk
                    .candidates(Arrays.stream(numbers.split(","))
                            .flatMap(number -> CaseNumber.find(number).stream())
                            .toList())
                    .stream()
                    .map(this::row)
                    .toList();
        }
        return rows;
    }

    private Row row(BulkCandidate candidate) {
        return new Row(
                candidate,
                choices.names(candidate.helpWanted()),
                asked.text(field(candidate)).orElseGet(() -> msg.get("registration.many.reasonText")),
                candidate.whyNot().map(code -> msg.text(code)).orElse(""));
    }

    private static String field(BulkCandidate candidate) {
        return "reason-" + candidate.number();
    }

    public List<Row> getSimple() {
        return getRows().stream().filter(row -> row.whyNot().isEmpty()).toList();
    }

    public List<Row> getOthers() {
        return getRows().stream().filter(row -> !row.whyNot().isEmpty()).toList();
    }

    /**
     * What was shown as simple is approved as it was shown; what changed meanwhile is refused, and told.
     *
     * @return outcome that leads to the result; null if a reason is missing
     */
    public String approve() {
        rows = null;
        var sent = getRows().stream()
                .filter(row -> asked.text(field(row.application())).isPresent())
                .toList();
        if (sent.isEmpty()
                || asked.all("shown").size() > sent.size()
                || sent.stream().anyMatch(row -> row.reason().strip().length() < SHORTEST_REASON)) {
            notices.wrong("registration.many.reasonShort");
            return null;
        }
        var orders = sent.stream().filter(row -> row.whyNot().isEmpty()).map(this::order);
        var left = sent.stream()
                .filter(row -> !row.whyNot().isEmpty())
                .map(row -> new Result(
                        row.application().number(), row.application().whyNot().orElseThrow()));
        work.begin(form, orders.toList(), left.toList());
        return "/staff/registration/many-done?faces-redirect=true&batch=" + form;
    }

    /** In the version in which the page showed it, not in which it is by now. */
    private Order order(Row row) {
        var number = row.application().number();
        var shown = asked.text("version-" + number)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
        return new Order(row.application().id(), number, shown, row.reason());
    }

    public int getCount() {
        return getSimple().size();
    }
}
