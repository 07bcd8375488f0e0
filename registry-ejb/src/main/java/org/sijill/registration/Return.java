package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Answers;
import org.sijill.document.DocumentSummary;

/** What the office asked for when it last sent an application back, and what stood in it then: by that it is seen what was completed. */
@Embeddable
class Return {

    @Convert(converter = MissingItemsConverter.class)
    private Set<MissingItem> missing = Set.of();

    private String note;

    @Column(name = "returned_at")
    private Instant at;

    @Convert(converter = AnswersConverter.class)
    @Column(name = "returned_answers")
    private Answers answers = Answers.NONE;

    @Convert(converter = HelpKindsConverter.class)
    @Column(name = "returned_help")
    private Set<HelpKind> help = Set.of();

    /** It was never returned; for JPA too. */
    protected Return() {}

    /** @throws BusinessException {@code registration.error.missingNothing} if no item is named */
    static Return asking(ReturnApplication command, Answers then, Set<HelpKind> helpThen, Instant now) {
        if (command.missing().isEmpty()) {
            throw new BusinessException("registration.error.missingNothing");
        }
        var asking = new Return();
        asking.missing = command.missing();
        asking.note = command.note();
        asking.at = now;
        asking.answers = then;
        asking.help = helpThen;
        return asking;
    }

    /** @return the same, with nothing missing any more; the note stays with the file */
    Return confirmed() {
        var confirmed = new Return();
        confirmed.note = note;
        return confirmed;
    }

    Set<MissingItem> missing() {
        return missing;
    }

    String note() {
        return note;
    }

    /**
     * @param there papers that are with the application now
     * @param isSent whether it was sent again: with what only the counter completes that is done there alone
     * @return what was asked for and is as it was, in the order in which it is asked for; of what was returned before it was kept what
     *     stood there, papers only
     */
    List<MissingItem> unanswered(
            Answers now, Set<HelpKind> helpNow, Collection<DocumentSummary> there, boolean isSent) {
        return missing.stream()
                .sorted()
                .filter(item -> switch (item.way()) {
                    case PAPER -> there.stream().noneMatch(paper -> isAnswer(paper, item));
                    case ANSWER -> at != null && now.only(item.questions()).equals(answers.only(item.questions()));
                    case HELP -> at != null && helpNow.equals(help);
                    case COUNTER -> !isSent;
                })
                .toList();
    }

    private boolean isAnswer(DocumentSummary paper, MissingItem item) {
        return paper.kind().equals(item.name())
                && (at == null || !paper.addedAt().isBefore(at));
    }
}
