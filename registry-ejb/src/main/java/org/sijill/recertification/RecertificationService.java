package org.sijill.recertification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.household.HeldFamily;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.person.PersonSummary;
import org.sijill.person.Persons;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/** What a branch sees of the confirmations of its families, and does for them. */
@Stateless
public class RecertificationService {

    /** Rows of a page of the list. */
    public static final int PAGE_SIZE = 20;

    private final CertificationRepository repository;
    private final Certifications certifications;
    private final ConfirmedFamilies confirmed;
    private final RecertificationWork work;
    private final Households households;
    private final Persons persons;
    private final Worklist worklist;
    private final CurrentActor current;
    private final AuditLog audit;

    @Inject
    public RecertificationService(
            CertificationRepository repository,
            Certifications certifications,
            ConfirmedFamilies confirmed,
            RecertificationWork work,
            Households households,
            Persons persons,
            Worklist worklist,
            CurrentActor current,
            AuditLog audit) {
        this.repository = repository;
        this.certifications = certifications;
        this.confirmed = confirmed;
        this.work = work;
        this.households = households;
        this.persons = persons;
        this.worklist = worklist;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected RecertificationService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** @return until when the family's data hold; empty if nobody is asked, as of an annulled file */
    @Requires("recertification.read")
    public Optional<CertificationDetails> of(HouseholdId family) {
        audit.saw("recertification.read", "household", family.toString());
        return repository.find(current.get(), family).map(certifications::details);
    }

    /**
     * @return what the branch found when it asked the family last; empty if the data were confirmed otherwise since; audited with the
     *     certification beside which it stands
     */
    @Requires("recertification.read")
    public Optional<BranchFinding> lastFinding(CertificationDetails shown) {
        return shown.way() == CertificationWay.BRANCH
                ? repository.former(current.get(), shown.household()).flatMap(Certification::branchFinding)
                : Optional.empty();
    }

    /**
     * Families whose data are to be confirmed, the first to end first.
     *
     * @param only one of {@link CertificationStage#toConfirm()}; empty for all of them
     * @param page page number, from 1
     */
    @Requires("recertification.read")
    public Page<FamilyToConfirm> toConfirm(Optional<CertificationStage> only, int page) {
        var stages = only.map(Set::of).orElseGet(CertificationStage::toConfirm);
        var found = repository.search(current.get(), stages, Math.max(1, page), PAGE_SIZE);
        audit.saw("recertification.read", "households", "list");
        var held = households.held(
                found.rows().stream().map(Certification::household).toList());
        var heads = persons
                .summariesOf(held.values().stream().map(HeldFamily::head).toList())
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return new Page<>(rows(found.rows(), held, heads), found.number(), found.size(), found.total());
    }

    private List<FamilyToConfirm> rows(
            List<Certification> found, Map<HouseholdId, HeldFamily> held, Map<UUID, PersonSummary> heads) {
        return found.stream()
                .map(certification -> {
                    var family = Optional.ofNullable(held.get(certification.household()));
                    var head = family.map(HeldFamily::head).map(heads::get);
                    return new FamilyToConfirm(
                            certifications.details(certification),
                            head.map(PersonSummary::fullArabic).orElse(""),
                            head.map(PersonSummary::fullEnglish).orElse(""),
                            family.map(HeldFamily::mobile).orElse(""),
                            family.filter(FamilyAccess::isOnAPhone).isPresent());
                })
                .toList();
    }

    /** @return families of a list with the names of their heads; one that is not to be seen is left out */
    @Requires("recertification.read")
    public Map<HouseholdId, FamilyToConfirm> summariesOf(List<HouseholdId> families) {
        var held = households.held(families);
        var found = repository.of(
                current.get(), families.stream().map(HouseholdId::value).toList());
        var heads = persons
                .summariesOf(held.values().stream().map(HeldFamily::head).toList())
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return rows(found, held, heads).stream()
                .collect(Collectors.toMap(row -> row.certification().household(), Function.identity()));
    }

    /**
     * A visitor says that nothing changed. What is confirmed already stays so.
     *
     * @return until when it holds now
     * @throws NotAvailableException if there is no such family within the actor's reach
     * @throws BusinessException {@code recertification.error.notAsked} if its data are not to be confirmed; {@code .ownFamily}
     */
    @Requires("recertification.confirm")
    public CertificationDetails confirm(ConfirmFamily command) {
        work.requireNotOf(current.get(), command.family());
        var certification = certifications.take(command.family());
        if (!certification.id().equals(command.shown())) {
            return certifications.details(certification);
        }
        certifications.requireConfirmable(certification);
        var renewed = confirmed.confirm(
                certification, CertificationWay.COUNTER, certification.language(), "recertification.confirm");
        return certifications.details(renewed);
    }

    /**
     * The branch has asked the family what changed. What was recorded already stays so.
     *
     * @throws NotAvailableException if there is no such family within the actor's reach, or the step is not his to do
     * @throws BusinessException {@code recertification.error.note}, {@code .ownFamily}, {@code worklist.error.claimed}
     */
    @Requires("recertification.check")
    public CertificationDetails recordFinding(RecordFinding command) {
        work.requireNotOf(current.get(), command.family());
        var certification = certifications.take(command.family());
        if (!certification.id().equals(command.shown())) {
            return certifications.details(certification);
        }
        var family = command.family().value();
        worklist.require(family, RecertificationProcess.CHECK);
        certification.find(command.finding(), command.note());
        var renewed = certifications.renew(certification, CertificationWay.BRANCH, certification.language());
        certifications.wrote("recertification.check", renewed, "finding", "note", "certifiedOn", "nextOn");
        worklist.complete(
                family, RecertificationProcess.CHECK, command.finding().name());
        return certifications.details(renewed);
    }
}
