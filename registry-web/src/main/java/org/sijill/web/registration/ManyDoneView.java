package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.NotAvailableException;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;
import org.sijill.web.registration.ApprovalBatch.Result;

/** What became of applications that were approved together: as far as it is written. */
@Named
@RequestScoped
public class ManyDoneView {

    private final ApprovalWork work;
    private final Asked asked;
    private final Msg msg;

    private ApprovalBatch batch;

    @Inject
    public ManyDoneView(ApprovalWork work, Asked asked, Msg msg) {
        this.work = work;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected ManyDoneView() {
        this(null, null, null);
    }

    /**
     * A line of the result.
     *
     * @param why why it was not approved
     */
    public record Line(String number, String why) {}

    /** @throws NotAvailableException if whoever looks began no such batch, or the server has forgotten it */
    public void open() {
        batch = asked.id("batch").flatMap(work::find).orElseThrow(NotAvailableException::new);
    }

    public boolean isOver() {
        return batch.isOver();
    }

    public int getSize() {
        return batch.size();
    }

    public int getCount() {
        return batch.results().size();
    }

    /** @return numbers of those that are approved, and written */
    public List<String> getDone() {
        return batch.results().stream()
                .filter(Result::isDone)
                .map(Result::number)
                .toList();
    }

    public List<Line> getRefused() {
        return batch.results().stream()
                .filter(result -> !result.isDone())
                .map(result -> new Line(result.number(), msg.text(result.refusal())))
                .toList();
    }
}
