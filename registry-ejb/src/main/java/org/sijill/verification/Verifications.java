package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.MovableClock;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseMoved;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.verification.VerificationRepository.Listed;

/** The registers' word on a case, for the features that have one; in the caller's transaction. */
@ApplicationScoped
public class Verifications {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final RegisterQueryRepository queries;
    private final VerificationRepository verifications;
    private final RegisterClient client;
    private final Event<QueryWaiting> waiting;
    private final Clock clock;

    @Inject
    Verifications(
            RegisterQueryRepository queries,
            VerificationRepository verifications,
            RegisterClient client,
            Event<QueryWaiting> waiting,
            Clock clock) {
        this.queries = queries;
        this.verifications = verifications;
        this.client = client;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** For the container. */
    protected Verifications() {
        this(null, null, null, null, null);
    }

    /**
     * Has every connected register asked about a family. What was asked already and still holds is not asked again. Keeps for the
     * lists how the case stands by what is known so far.
     *
     * @param applicant empty for whoever has no number: nothing is asked, he stays unverified
     */
    public void ask(CaseReference about, Optional<CivilNumber> applicant, Declaration declared) {
        if (client.connected().isEmpty()) {
            return;
        }
        var known = queries.takeOf(about.id());
        applicant.ifPresent(number -> ask(about, number, declared.civilNumbers(), client.connected(), known));
        list(about, applicant, declared, () -> known);
    }

    /** Has the civil register asked who somebody is and who belongs to him, before he tells. */
    public void askFamily(CaseReference about, CivilNumber applicant) {
        var civil = EnumSet.of(Register.CIVIL);
        civil.retainAll(client.connected());
        if (!civil.isEmpty()) {
            ask(about, applicant, List.of(), civil, queries.takeOf(about.id()));
        }
    }

    private void ask(
            CaseReference about,
            CivilNumber applicant,
            Collection<CivilNumber> family,
            Set<Register> registers,
            List<RegisterQuery> known) {
        var now = clock.instant();
        var others = family.stream().filter(one -> !one.equals(applicant)).toList();
        var asked = known.stream().collect(Collectors.toMap(RegisterQuery::register, Function.identity()));
        var isAsked = false;
        for (var register : registers) {
            var former = asked.get(register);
            if (former == null) {
                queries.add(RegisterQuery.of(about, register, applicant, others, now));
                isAsked = true;
            } else {
                isAsked |= former.askAgain(applicant, others, now);
            }
        }
        if (isAsked) {
            queries.flush();
            waiting.fire(new QueryWaiting());
        }
    }

    /** The case has ended: nothing is asked for it any more, and what comes is dropped. */
    public void close(UUID caseId) {
        queries.close(caseId);
    }

    /** The case ended as a draft: what the registers said goes with what was typed. */
    public void forget(UUID caseId) {
        queries.takeOf(caseId).forEach(RegisterQuery::forget);
    }

    /**
     * Whom the civil register names as the applicant's family and nobody told of yet: by number, or by name where a number is not
     * told.
     *
     * @return who lives; and whether the register was asked and is silent. One statement
     */
    public RegisteredFamily family(UUID caseId, CivilNumber applicant, Answers told) {
        var civil = queries.ofCase(caseId).stream()
                .filter(query -> query.register() == Register.CIVIL && query.isAbout(applicant))
                .findFirst();
        return new RegisteredFamily(
                civil.flatMap(RegisterQuery::answer)
                        .map(answer -> RegisteredMembers.notTold(answer, told))
                        .orElse(List.of()),
                civil.filter(query -> query.standing().state().isOpen()).isPresent());
    }

    /**
     * What the registers say beside what was declared. One statement; whoever asks has reached the case itself.
     *
     * @param applicant empty for whoever has no number
     */
    public Verification of(UUID caseId, Optional<CivilNumber> applicant, Declaration declared) {
        var word = queries.wordOn(caseId);
        return compared(word.queries(), applicant, declared, word.settled());
    }

    private Verification compared(
            List<RegisterQuery> known,
            Optional<CivilNumber> applicant,
            Declaration declared,
            List<SettledConflict> decided) {
        var today = LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
        // an answer about a number that was corrected since is none
        var asked = known.stream()
                .filter(query -> applicant.filter(query::isAbout).isPresent())
                .toList();
        var answers = asked.stream().flatMap(query -> query.answer().stream()).toList();
        var settled = answers.isEmpty() ? List.<SettledConflict>of() : decided;
        var compared =
                applicant
                        .map(number -> RegisterComparison.of(declared, number, answers, today))
                        .orElse(List.of())
                        .stream()
                        .map(one -> one.settledBy(settlement(one, settled)))
                        .toList();
        return new Verification(
                standing(answers, compared),
                asked.stream().map(RegisterQuery::standing).toList(),
                compared,
                settled.stream().map(SettledConflict::line).toList(),
                applicant.flatMap(number -> cardExpired(answers, number, today)));
    }

    /** Taking what a register says makes both the same, so only what was kept settles. */
    private static Optional<Settlement> settlement(Compared one, List<SettledConflict> settled) {
        return settled.stream()
                .filter(decided -> decided.settlement() == Settlement.KEPT && decided.settles(one))
                .map(SettledConflict::settlement)
                .findFirst();
    }

    private static VerificationStanding standing(List<RegisterAnswer> answers, List<Compared> compared) {
        if (compared.stream().anyMatch(Compared::isOpen)) {
            return VerificationStanding.CONFLICT;
        }
        return answers.stream().anyMatch(answer -> answer.register() == Register.CIVIL)
                ? VerificationStanding.VERIFIED
                : VerificationStanding.UNVERIFIED;
    }

    private static Optional<LocalDate> cardExpired(
            List<RegisterAnswer> answers, CivilNumber applicant, LocalDate today) {
        return answers.stream()
                .flatMap(answer -> answer.find(applicant).stream())
                .flatMap(person -> person.find(RegisterField.CARD_EXPIRES_ON).stream())
                .map(held -> LocalDate.parse(held.value()))
                .filter(day -> day.isBefore(today))
                .findFirst();
    }

    /** @return how far these cases are verified, by id, of those within the actor's reach; one statement */
    public Map<UUID, VerificationStanding> standings(Actor actor, Collection<UUID> cases) {
        return cases.isEmpty() ? Map.of() : verifications.standings(actor, cases);
    }

    /** Keeps for the lists how the case stands now; where no register is connected they say nothing of it. */
    public void review(CaseReference about, Optional<CivilNumber> applicant, Declaration declared) {
        if (!client.connected().isEmpty()) {
            list(about, applicant, declared, () -> queries.ofCase(about.id()));
        }
    }

    /** @param known read only once it is this case's turn */
    private void list(
            CaseReference about,
            Optional<CivilNumber> applicant,
            Declaration declared,
            Supplier<List<RegisterQuery>> known) {
        var listed = verifications.begin(about);
        var asked = known.get();
        var found = compared(asked, applicant, declared, List.of());
        if (!found.conflicts().isEmpty()) {
            found = compared(asked, applicant, declared, verifications.settled(about.id()));
        }
        var now = new Listed(found.standing(), found.conflicts().size());
        if (!now.equals(listed)) {
            verifications.stands(about.id(), now);
        }
    }

    /**
     * @return code of what stands in the way of a decision by anybody; empty if nothing does
     * @see Verification#conflicts
     */
    public static Optional<String> obstacle(Verification verification) {
        return verification.conflicts().isEmpty() ? Optional.empty() : Optional.of("verification.error.conflictOpen");
    }

    /**
     * Decides a conflict.
     *
     * @param settle which, how and why
     * @param answers as they are, and {@code declared} as they say
     * @return what is to be written over the answers, by their whole names; nothing if they stay
     * @throws BusinessException {@code verification.error.reason}, {@code .conflictGone} if it is none any more
     */
    public Answers settle(
            CaseReference about,
            CivilNumber applicant,
            SettleConflict settle,
            Answers answers,
            Declaration declared,
            ActorId by) {
        var reason = settle.reason() == null ? "" : settle.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new BusinessException("verification.error.reason");
        }
        var conflict = of(about.id(), Optional.of(applicant), declared).conflicts().stream()
                .filter(open -> open.key().equals(settle.conflict()))
                .findFirst()
                .orElseThrow(() -> new BusinessException("verification.error.conflictGone"));
        verifications.add(SettledConflict.of(about, conflict, settle.settlement(), reason, by, clock.instant()));
        return settle.settlement() == Settlement.KEPT ? Answers.NONE : taken(about, conflict, answers, declared);
    }

    private Answers taken(CaseReference about, Compared conflict, Answers answers, Declaration declared) {
        var registered = queries.ofCase(about.id()).stream()
                .filter(query -> query.register() == conflict.source())
                .flatMap(query -> query.answer().stream())
                .flatMap(answer -> answer.find(conflict.whose()).stream())
                .findFirst()
                .orElseThrow();
        return new TakenFromRegister(answers, declared, registered).answers(conflict);
    }

    void moved(@Observes CaseMoved moved) {
        verifications.move(moved.to().id(), moved.to().office());
    }
}
