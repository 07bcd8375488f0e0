package org.sijill.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.HumanTaskEnded;
import org.sijill.workflow.NoEngine;
import org.sijill.worklist.TestWorklist;

/**
 * Walks one visit through the steps of {@code social-visit.bpmn} without an engine; that the diagram goes the same ways is shown by
 * {@code SocialVisitProcessTest}.
 */
final class VisitSteps extends NoEngine {

    private final CurrentActor current;
    private TestWorklist worklist;
    private SocialVisitProcess process;
    private CaseReference forCase;
    private String step = "";
    private String task = "";
    private String outcome = "";
    private final List<String> outcomes = new ArrayList<>();

    VisitSteps(CurrentActor current) {
        this.current = current;
    }

    void use(TestWorklist list, SocialVisitProcess tasks) {
        worklist = list;
        process = tasks;
    }

    String step() {
        return step;
    }

    /** @return what the process left for whoever called it */
    String outcome() {
        return outcome;
    }

    /** @return how the steps ended, the oldest first */
    List<String> outcomes() {
        return outcomes;
    }

    @Override
    public void start(String processKey, CaseReference starting) {
        forCase = starting;
        open("AgreeSlot", "assessment.visit");
    }

    private void open(String next, String permission) {
        step = next;
        var starts = List.of("AgreeSlot", "VisitFamily", "AwaitFamily", "ReviewVisit", "CorrectReport");
        if (starts.contains(next)) {
            asProcess(() -> process.due(forCase.id().toString(), next + "Due"));
        }
        task = worklist.open(forCase, next, permission, next.equals("AwaitFamily"));
    }

    private void asProcess(Runnable serviceTask) {
        current.as(Actor.system(SocialVisitProcess.KEY, Set.of()), () -> {
            serviceTask.run();
            return null;
        });
    }

    @Override
    public void complete(String taskId, String left) {
        if (!taskId.equals(task)) {
            throw new ChangedMeanwhileException();
        }
        worklist.end(task, left);
        outcomes.add(left);
        var id = forCase.id().toString();
        switch (left) {
            case "SLOT_OFFERED" -> {
                asProcess(() -> process.announceSlot(id));
                open("VisitFamily", "assessment.visit");
            }
            case "NOT_HOME", "REACHED", "AGAIN" -> open("AgreeSlot", "assessment.visit");
            case "NOT_HOME_TWICE" -> {
                asProcess(() -> process.writeToFamily(id));
                open("AwaitFamily", "assessment.answer");
            }
            case "SENT_BACK" -> open("CorrectReport", "assessment.visit");
            case "CLOSED" -> asProcess(() -> outcome = process.tellFinding(id));
            default -> open("ReviewVisit", "assessment.review");
        }
    }

    /** The last day of the letter is over. */
    void answerIsDue() {
        worklist.end(task, HumanTaskEnded.CANCELLED);
        asProcess(() -> process.recordNotReached(forCase.id().toString()));
        open("ReviewVisit", "assessment.review");
    }

    /** The case goes on after its visit. */
    void goOn() {
        open("DecideApplication", "registration.decide");
    }

    /** The day before the one that was told. */
    void remind() {
        asProcess(() -> process.remindFamily(forCase.id().toString()));
    }

    @Override
    public boolean correlate(String message, UUID caseId) {
        if (!step.equals("VisitFamily") || forCase == null || !forCase.id().equals(caseId)) {
            return false;
        }
        worklist.end(task, HumanTaskEnded.CANCELLED);
        open("AgreeSlot", "assessment.visit");
        return true;
    }

    @Override
    public List<String> position(UUID caseId) {
        return List.of(step);
    }
}
