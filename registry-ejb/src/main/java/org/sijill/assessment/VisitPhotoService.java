package org.sijill.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.document.AddDocument;
import org.sijill.document.DocumentId;
import org.sijill.document.DocumentSummary;
import org.sijill.document.Documents;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/**
 * The photos of a visit. None is kept before the family's consent is, and each is what it was by the checks of every document.
 *
 * @see "RD 6/2022, personal data protection"
 */
@Stateless
public class VisitPhotoService {

    private static final String PHOTO = "VISIT_PHOTO";

    private final VisitRepository visits;
    private final Documents documents;
    private final Worklist worklist;
    private final CurrentActor current;
    private final VisitAudit audit;
    private final Clock clock;

    @Inject
    public VisitPhotoService(
            VisitRepository visits,
            Documents documents,
            Worklist worklist,
            CurrentActor current,
            VisitAudit audit,
            Clock clock) {
        this.visits = visits;
        this.documents = documents;
        this.worklist = worklist;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected VisitPhotoService() {
        this(null, null, null, null, null, null);
    }

    /**
     * What the family says of photos.
     *
     * @param by who of the family says so
     * @param at when, by the phone's clock; empty means now
     * @throws BusinessException {@code assessment.error.consentBy} unless somebody is named, {@code .consentAfter} if photos are there and
     *     it is taken back, {@code worklist.error.claimed}
     */
    @Requires("assessment.visit")
    public void consent(VisitId id, ConsentAnswer answer, String by, Optional<Instant> at) {
        var visit = inHand(id);
        if (by.isBlank()) {
            throw new BusinessException("assessment.error.consentBy");
        }
        var now = clock.instant();
        var said = at.filter(moment -> moment.isBefore(now) && moment.isAfter(visit.plannedAt()))
                .orElse(now);
        visit.consent(
                Consent.of(answer, by.strip(), said), !documents.of(id.value()).isEmpty(), current.get());
        audit.wrote("assessment.consent", visit, "consent");
    }

    /**
     * Keeps a photo; the same one a second time is the first.
     *
     * @throws BusinessException {@code assessment.error.noConsent} before the family agreed, {@code worklist.error.claimed}; as {@link Documents#add}
     */
    @Requires("assessment.visit")
    public DocumentSummary add(VisitId id, String fileName, byte[] content) {
        var visit = inHand(id);
        visit.changePhotos(current.get());
        var added = documents.add(new AddDocument(visit.reference(), PHOTO, fileName, content));
        audit.wrote("assessment.photo", visit, "photos");
        return added;
    }

    /**
     * @throws VisitNotFoundException if the visit has no such photo
     * @throws BusinessException {@code worklist.error.claimed}
     */
    @Requires("assessment.visit")
    public void remove(VisitId id, DocumentId photo) {
        var visit = inHand(id);
        visit.changePhotos(current.get());
        documents.remove(own(visit, photo));
        audit.wrote("assessment.photo", visit, "photos");
    }

    /**
     * @return a JPEG drawn anew
     * @throws NotAvailableException if there is none within the actor's reach
     */
    @Requires("assessment.read")
    public byte[] picture(CaseNumber number, DocumentId photo) {
        var visit = visits.get(current.get(), number);
        audit.saw("assessment.readPhoto", visit);
        return documents.picture(own(visit, photo), 1);
    }

    /** To be changed; the photos belong to the step that makes the visit, or mends its report, and to whoever has taken it. */
    private Visit inHand(VisitId id) {
        var visit = visits.take(current.get(), id);
        switch (visit.status()) {
            case SCHEDULED -> worklist.require(visit.caseId(), VisitService.VISIT);
            case CORRECTING -> worklist.require(visit.caseId(), VisitService.CORRECT);
            default -> throw new VisitStatusException();
        }
        return visit;
    }

    private DocumentId own(Visit visit, DocumentId photo) {
        return documents.of(visit.id().value()).stream()
                .map(DocumentSummary::id)
                .filter(photo::equals)
                .findFirst()
                .orElseThrow(VisitNotFoundException::new);
    }
}
