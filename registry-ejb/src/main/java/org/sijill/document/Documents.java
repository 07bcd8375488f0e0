package org.sijill.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;

/** The documents of a case, for the feature whose case it is; in the caller's transaction, as the current actor. */
@ApplicationScoped
public class Documents {

    /** Of one file, in bytes. */
    public static final int LARGEST = 10 << 20;

    /** Of one case. */
    public static final int MOST = 20;

    /** Of one document. */
    public static final int MOST_PAGES = 50;

    private final DocumentRepository documents;
    private final Pictures pictures;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    Documents(DocumentRepository documents, Pictures pictures, CurrentActor current, Clock clock) {
        this.documents = documents;
        this.pictures = pictures;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected Documents() {
        this(null, null, null, null);
    }

    /**
     * Keeps a file with a case. The same file a second time as the same kind of paper is the first one.
     *
     * @throws BusinessException {@code document.error.empty}, {@code document.error.large}, {@code document.error.type}, {@code
     *     document.error.unreadable}, {@code document.error.pages}, {@code document.error.many}
     */
    public DocumentSummary add(AddDocument command) {
        var content = command.content();
        if (content.length == 0) {
            throw new BusinessException("document.error.empty");
        }
        if (content.length > LARGEST) {
            throw new BusinessException("document.error.large");
        }
        var document =
                Document.added(command, pictures.inspect(content), current.get().id(), clock.instant());
        var there = documents.of(current.get(), command.to().id());
        var same = there.stream().filter(known -> known.isAgain(document)).findFirst();
        if (same.isPresent()) {
            return same.get().summary();
        }
        if (there.size() >= MOST) {
            throw new BusinessException("document.error.many", MOST);
        }
        documents.add(document, content);
        return document.summary();
    }

    /** @return the documents of a case, the oldest first; none if the actor may not reach it */
    public List<DocumentSummary> of(UUID caseId) {
        return documents.of(current.get(), caseId).stream()
                .map(Document::summary)
                .toList();
    }

    /** @return the documents of these cases that the actor reaches, by case; one statement */
    public Map<UUID, List<DocumentSummary>> of(Collection<UUID> cases) {
        return documents.of(current.get(), cases).stream()
                .collect(Collectors.groupingBy(
                        Document::caseId, Collectors.mapping(Document::summary, Collectors.toList())));
    }

    /**
     * @param page from 1
     * @return a JPEG drawn anew, without a byte of the original
     * @throws NotAvailableException if there is none within the actor's reach, or it has no such page
     */
    public byte[] picture(DocumentId id, int page) {
        var type = documents.get(current.get(), id).type();
        return pictures.picture(type, documents.content(current.get(), id), page)
                .orElseThrow(NotAvailableException::new);
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    public DocumentFile original(DocumentId id) {
        var document = documents.get(current.get(), id);
        return new DocumentFile(document.summary().fileName(), document.type(), documents.content(current.get(), id));
    }

    void moved(@Observes CaseMoved moved) {
        documents.of(current.get(), moved.to().id()).forEach(document -> document.move(moved.to()));
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    public void remove(DocumentId id) {
        documents.get(current.get(), id).remove(clock.instant());
    }
}
