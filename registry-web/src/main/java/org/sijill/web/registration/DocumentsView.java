package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.document.DocumentSummary;
import org.sijill.registration.MissingItem;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;

/** The papers of an application on a phone: which are asked for, which are there. */
@Named
@RequestScoped
public class DocumentsView {

    private static final int KILO = 1024;

    private final Draft draft;
    private final Asked asked;
    private final Msg msg;

    @Inject
    DocumentsView(Draft draft, Asked asked, Msg msg) {
        this.draft = draft;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected DocumentsView() {
        this(null, null, null);
    }

    /**
     * A paper that is asked for, or was handed in.
     *
     * @param wrong why the file that was sent last was not taken; empty text if it was
     */
    public record Paper(MissingItem kind, List<PaperFile> files, String wrong) {}

    /** @param size in words */
    public record PaperFile(String id, String name, String size) {}

    /** @return those that are asked for and those that are there, in the order in which they are asked for */
    public List<Paper> getPapers() {
        var details = draft.getDetails();
        return MissingItem.documents().stream()
                .map(kind -> new Paper(kind, files(kind), wrong(kind)))
                .filter(paper -> !paper.files().isEmpty()
                        || details.lacks().contains(paper.kind())
                        || details.facts().missing().contains(paper.kind()))
                .toList();
    }

    public boolean isLacking() {
        return draft.getDetails().lacks().stream().anyMatch(MissingItem::isDocument);
    }

    private List<PaperFile> files(MissingItem kind) {
        return draft.getDetails().documents().stream()
                .filter(document -> document.kind().equals(kind.name()))
                .map(this::file)
                .toList();
    }

    private PaperFile file(DocumentSummary document) {
        var size = msg.text(
                "portal.documents.size", document.pages(), Math.max(1, Math.round(document.size() / (float) KILO)));
        return new PaperFile(document.id().toString(), document.fileName(), size);
    }

    private String wrong(MissingItem kind) {
        return asked.text("at").filter(kind.name()::equals).isPresent() ? SentPaper.wrong(asked, msg) : "";
    }
}
