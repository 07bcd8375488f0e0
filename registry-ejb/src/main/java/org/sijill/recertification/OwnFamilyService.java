package org.sijill.recertification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.person.PersonSummary;
import org.sijill.person.Persons;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** What a family sees of itself on a phone, and says of it. It reaches itself alone: it is the actor. */
@Stateless
public class OwnFamilyService {

    private final CertificationRepository repository;
    private final Certifications certifications;
    private final ConfirmedFamilies confirmed;
    private final ReportedFamilies reported;
    private final Households households;
    private final Persons persons;
    private final CurrentActor current;
    private final AuditLog audit;

    @Inject
    public OwnFamilyService(
            CertificationRepository repository,
            Certifications certifications,
            ConfirmedFamilies confirmed,
            ReportedFamilies reported,
            Households households,
            Persons persons,
            CurrentActor current,
            AuditLog audit) {
        this.repository = repository;
        this.certifications = certifications;
        this.confirmed = confirmed;
        this.reported = reported;
        this.households = households;
        this.persons = persons;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected OwnFamilyService() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @throws NotAvailableException if it is no family any more, or kept from the portal since */
    @Requires("recertification.confirmOwn")
    public OwnFamily own() {
        var family = family();
        var held = households.find(family).orElseThrow(NotAvailableException::new);
        var certification = repository.get(current.get(), family);
        audit.saw("recertification.confirmOwn", "household", family.toString());
        return new OwnFamily(
                certifications.details(certification),
                members(held),
                held.residence(),
                held.dwelling(),
                held.incomes());
    }

    private List<OwnFamily.Member> members(HouseholdDetails held) {
        Map<UUID, PersonSummary> who =
                persons
                        .summariesOf(held.members().stream()
                                .map(line -> line.person().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return held.members().stream()
                .flatMap(line -> Stream.ofNullable(who.get(line.person().value()))
                        .map(person -> new OwnFamily.Member(line.role(), person)))
                .toList();
    }

    /**
     * Nothing changed. What is confirmed already stays so.
     *
     * @param shown what was on the page
     * @param language of the page, in which the family is written to from now on
     * @throws BusinessException {@code recertification.error.notAsked} if its data are not to be confirmed
     */
    @Requires("recertification.confirmOwn")
    public void confirm(CertificationId shown, Language language) {
        var certification = certifications.take(family());
        if (!certification.id().equals(shown)) {
            return;
        }
        certifications.requireConfirmable(certification);
        confirmed.confirm(certification, CertificationWay.PHONE, language, "recertification.confirmOwn");
    }

    /**
     * Something changed; the branch will ask. What was said already stays so.
     *
     * @param shown what was on the page
     * @param words its own; may be empty
     * @throws BusinessException {@code recertification.error.words}, {@code recertification.error.notAsked}
     */
    @Requires("recertification.confirmOwn")
    public void report(CertificationId shown, String words) {
        var certification = certifications.take(family());
        if (!certification.id().equals(shown) || certification.stage() == CertificationStage.REPORTED) {
            return;
        }
        reported.report(certification, words.strip(), "recertification.report");
    }

    private HouseholdId family() {
        return FamilyAccess.family(current.get());
    }
}
