package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.document.AddDocument;
import org.sijill.document.DocumentFile;
import org.sijill.document.DocumentId;
import org.sijill.document.DocumentSummary;
import org.sijill.document.Documents;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The papers of an application: handed in by its applicant or at the counter, looked at by whoever works on it. */
@Stateless
public class ApplicationDocumentService {

    private final ApplicationRepository applications;
    private final Documents documents;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final AuditLog log;

    @Inject
    public ApplicationDocumentService(
            ApplicationRepository applications,
            Documents documents,
            CurrentActor current,
            ApplicationAudit audit,
            AuditLog log) {
        this.applications = applications;
        this.documents = documents;
        this.current = current;
        this.audit = audit;
        this.log = log;
    }

    /** For the container. */
    protected ApplicationDocumentService() {
        this(null, null, null, null, null);
    }

    /**
     * @throws ApplicationNotFoundException if the actor has no such application in hand
     * @throws BusinessException as {@link Documents#add}
     */
    @Requires("registration.documentOwn")
    public DocumentSummary addOwn(CaseNumber number, HandIn paper) {
        return add(applications.getInHand(current.get(), number), paper, "registration.documentOwn");
    }

    /** @throws ApplicationNotFoundException if the actor has no such application in hand, or it has no such paper */
    @Requires("registration.documentOwn")
    public void removeOwn(CaseNumber number, DocumentId id) {
        var application = applications.getInHand(current.get(), number);
        var own = documents.of(application.id().value()).stream()
                .map(DocumentSummary::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(ApplicationNotFoundException::new);
        documents.remove(own);
        audit.wrote("registration.documentOwn", application, "documents");
    }

    /**
     * At the counter.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException {@code registration.error.transition} unless it is being checked or completed; as {@link
     *     Documents#add}
     */
    @Requires("registration.document")
    public DocumentSummary add(ApplicationId id, HandIn paper) {
        var application = applications.get(current.get(), id);
        application.isGivenPapersBy(current.get());
        return add(application, paper, "registration.document");
    }

    private DocumentSummary add(Application application, HandIn paper, String action) {
        var added = documents.add(
                new AddDocument(application.reference(), paper.kind().name(), paper.fileName(), paper.content()));
        audit.wrote(action, application, "documents");
        return added;
    }

    /**
     * @param page from 1
     * @return a JPEG drawn anew
     * @throws NotAvailableException if there is none within the actor's reach, or it has no such page
     */
    @Requires("registration.read")
    public byte[] picture(DocumentId id, int page) {
        log.saw("registration.readDocument", "document", id.toString());
        return documents.picture(id, page);
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    @Requires("registration.read")
    public DocumentFile original(DocumentId id) {
        log.saw("registration.readDocument", "document", id.toString());
        return documents.original(id);
    }
}
