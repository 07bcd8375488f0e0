package org.sijill.recertification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sijill.common.Turns;
import org.sijill.household.HeldFamily;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;

/** Begins the process of the families whose notice is due. Each call is one transaction. */
@Stateless
public class NoticeService {

    private final CertificationRepository repository;
    private final Certifications certifications;
    private final RecertificationDeadlines deadlines;
    private final ReportedFamilies reported;
    private final Households households;
    private final ProcessEngineGateway processes;
    private final Turns turns;
    private final CurrentActor current;

    @Inject
    public NoticeService(
            CertificationRepository repository,
            Certifications certifications,
            RecertificationDeadlines deadlines,
            ReportedFamilies reported,
            Households households,
            ProcessEngineGateway processes,
            Turns turns,
            CurrentActor current) {
        this.repository = repository;
        this.certifications = certifications;
        this.deadlines = deadlines;
        this.reported = reported;
        this.households = households;
        this.processes = processes;
        this.turns = turns;
        this.current = current;
    }

    /** For the container. */
    protected NoticeService() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @return families whose notice is due, the earliest first, from the one after {@code from} on */
    @Requires("recertification.begin")
    public List<Due> due(Due from, int most) {
        return repository.due(current.get(), deadlines.noticeUntil(), from, most).stream()
                .map(Certification::due)
                .toList();
    }

    /** Asks these families: all of them, or none. Whoever is asked already, or confirmed meanwhile, is left alone. */
    @Requires("recertification.begin")
    public void ask(List<HouseholdId> families) {
        turns.take(families.stream().map(Certifications::turn).toList());
        var ids = families.stream().map(HouseholdId::value).toList();
        var held = households.held(families);
        repository.of(current.get(), ids).stream()
                .filter(certification -> certification.stage() == CertificationStage.CERTIFIED)
                .forEach(certification -> ask(certification, held.get(certification.household())));
    }

    /** Of a family whose head has died, the branch asks. */
    private void ask(Certification certification, HeldFamily held) {
        certification.ask(deadlines.noticeUntil());
        var family = certification.reference();
        deadlines.newRound(family.id());
        processes.start(RecertificationProcess.KEY, family);
        certifications.wrote("recertification.begin", certification, "stage");
        if (held != null && held.headDied()) {
            reported.headDied(certification);
        }
    }
}
