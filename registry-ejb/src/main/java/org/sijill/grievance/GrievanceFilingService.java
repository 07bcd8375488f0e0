package org.sijill.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Turns;
import org.sijill.common.WrongFieldsException;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.passcode.Passphrase;
import org.sijill.passcode.Passphrases;
import org.sijill.registration.RequestKeyReusedException;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;

/** Takes what somebody has to say. Every public method is one use case and one transaction. */
@Stateless
public class GrievanceFilingService {

    /** Nobody in particular: on the portal all who complain are one, so that nothing tells one from another. */
    private static final Actor ANYBODY = GrievanceAccess.actor(
            new GrievanceId(UUID.nameUUIDFromBytes(GrievanceAccess.ROLE.getBytes(StandardCharsets.UTF_8))), Set.of());

    private final GrievanceRepository grievances;
    private final GrievanceDeadlines deadlines;
    private final GrievanceRules rules;
    private final Passphrases passphrases;
    private final Locations locations;
    private final ProcessEngineGateway processes;
    private final Turns turns;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    public GrievanceFilingService(
            GrievanceRepository grievances,
            GrievanceDeadlines deadlines,
            GrievanceRules rules,
            Passphrases passphrases,
            Locations locations,
            ProcessEngineGateway processes,
            Turns turns,
            GrievanceAudit audit,
            CurrentActor current) {
        this.grievances = grievances;
        this.deadlines = deadlines;
        this.rules = rules;
        this.passphrases = passphrases;
        this.locations = locations;
        this.processes = processes;
        this.turns = turns;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected GrievanceFilingService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Files it on the portal. Repeated under the same key, it gives the same receipt and files nothing.
     *
     * @param passphrase by which whoever is anonymous comes back; it was drawn before, so that it can be shown whatever becomes of the
     *     answer. Empty unless anonymous
     * @throws WrongFieldsException {@code grievance.error.words}, {@code .name}, {@code .wilaya}, {@code .onBehalf}
     * @throws RequestKeyReusedException if something else was filed under this key
     */
    @Requires(Requires.ANYBODY)
    public GrievanceReceipt file(FileGrievance command, Optional<Passphrase> passphrase) {
        return current.as(ANYBODY, () -> fileAs(command, passphrase));
    }

    /**
     * Files what somebody told an officer, at the counter, on the phone or in a letter.
     *
     * @throws WrongFieldsException {@code grievance.error.words}, {@code .name}, {@code .wilaya}, {@code .onBehalf}
     * @throws RequestKeyReusedException if something else was filed under this key
     */
    @Requires("grievance.file")
    public GrievanceReceipt record(FileGrievance command, Optional<Passphrase> passphrase) {
        return fileAs(command, passphrase);
    }

    private GrievanceReceipt fileAs(FileGrievance command, Optional<Passphrase> passphrase) {
        requireWhole(command, passphrase);
        turns.take("grievance " + command.key().value());
        var there = grievances.filed(filing(), command.key());
        there.ifPresent(grievance -> grievance.told().requireSame(command));
        return receipt(there.orElseGet(() -> begin(command, passphrase)));
    }

    private Grievance begin(FileGrievance command, Optional<Passphrase> passphrase) {
        var number = grievances.next(deadlines.today().getYear());
        var route = rules.route(command.finding());
        var grievance = Grievance.filed(
                command, number, office(command.wilaya(), route), route, current.get(), deadlines.now());
        grievances.add(grievance);
        grievances.flush();
        command.complainant().map(who -> Complainant.of(grievance.id(), who)).ifPresent(grievances::add);
        passphrase.ifPresent(words -> passphrases.keep(GrievanceAccess.subject(number), words));
        deadlines.newCase(grievance.reference());
        processes.start(GrievanceProcess.KEY, grievance.reference());
        audit.wrote("grievance.file", grievance, "status");
        return grievance;
    }

    /** A level-4 row is filed by whoever sees no such row afterwards, too. */
    private Actor filing() {
        var actor = current.get();
        return new Actor(
                actor.id(),
                actor.name(),
                actor.roles(),
                actor.permissions(),
                OfficeCode.MINISTRY,
                actor.office(),
                4,
                actor.civilNumber());
    }

    private static OfficeCode office(Optional<WilayaCode> wilaya, Route route) {
        var branch = wilaya.map(code -> new OfficeCode(code.value())).orElse(OfficeCode.MINISTRY);
        return switch (route.handlingLevel()) {
            case 1 -> branch;
            case 2 -> branch.above();
            default -> OfficeCode.MINISTRY;
        };
    }

    private void requireWhole(FileGrievance command, Optional<Passphrase> passphrase) {
        var wrong = new LinkedHashMap<String, BusinessException>();
        var words = command.words().strip();
        if (words.isEmpty() || words.length() > Grievance.LONGEST) {
            wrong.put("words", new BusinessException("grievance.error.words", Grievance.LONGEST));
        }
        if (command.wilaya()
                .filter(code -> locations.find(code.value()).isEmpty())
                .isPresent()) {
            wrong.put("wilaya", new BusinessException("grievance.error.wilaya"));
        }
        command.complainant().ifPresent(who -> wrong.putAll(wrong(who)));
        WrongFieldsException.check(wrong);
        var anonymous = command.manner() == Manner.ANONYMOUS;
        if (anonymous != passphrase.isPresent()
                || anonymous == command.complainant().isPresent()) {
            throw new IllegalArgumentException("whoever is anonymous has a passphrase, and everybody else a name");
        }
    }

    private static Map<String, BusinessException> wrong(ComplainantFacts who) {
        var wrong = new LinkedHashMap<String, BusinessException>();
        if (who.name().isBlank()) {
            wrong.put("name", new BusinessException("grievance.error.name"));
        }
        if (who.onBehalfOf().isBlank() == who.relation().isPresent()) {
            wrong.put("onBehalfOf", new BusinessException("grievance.error.onBehalf"));
        }
        return wrong;
    }

    private GrievanceReceipt receipt(Grievance grievance) {
        return new GrievanceReceipt(
                grievance.id(),
                grievance.reference().number(),
                grievance.status(),
                deadlines.promisedBy(grievance.id().value()));
    }
}
