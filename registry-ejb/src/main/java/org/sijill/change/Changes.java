package org.sijill.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.audit.AuditLog;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.household.Contact;
import org.sijill.household.Corrections;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdState;
import org.sijill.household.Households;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.CurrentActor;
import org.sijill.security.FourEyes;

/**
 * Changes of what is held of families, from proposal to application; for the features whose cases they remedy, in the caller's
 * transaction, as the current actor.
 */
@ApplicationScoped
public class Changes {

    private final ProposalRepository proposals;
    private final Households households;
    private final Persons persons;
    private final Corrections corrections;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Changes(
            ProposalRepository proposals,
            Households households,
            Persons persons,
            Corrections corrections,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.households = households;
        this.persons = persons;
        this.corrections = corrections;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected Changes() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Proposes a change. From then on nothing of it can be altered: whoever means something else drops it and proposes anew.
     *
     * @throws NotAvailableException if the family, or the member, lies beyond the actor's reach
     * @throws ChangedMeanwhileException if the family's file was changed since it was shown
     * @throws BusinessException {@code household.error.annulled}; {@code change.error.notAMember} if it is about somebody who does
     *     not belong to the family today; {@code person.error.birthDate}; {@code change.error.nothing} if the register holds it
     *     already; {@code change.error.open} if one of its kind waits already for the same reason
     */
    public ChangeId propose(ProposeChange command) {
        var change = command.change();
        var now = clock.instant();
        var family = households.reference(command.household());
        var file = file(command.household());
        if (file.version() != command.shown()) {
            throw new ChangedMeanwhileException();
        }
        requireMember(file, change);
        if (change instanceof MemberChange member) {
            member.description().requireBornBy(AsOf.now(now).day());
        }
        var held = held(file, change);
        if (held.equals(Optional.of(change))) {
            throw new BusinessException("change.error.nothing");
        }
        var by = current.get();
        if (proposals.of(by, command.reasonCase()).stream().anyMatch(earlier -> earlier.waitsInPlaceOf(command))) {
            throw new BusinessException("change.error.open");
        }
        var proposal = ChangeProposal.of(command, family, held, by.id(), now);
        proposals.add(proposal);
        audit.wrote(
                "change.propose",
                "change",
                proposal.id().toString(),
                proposal.version(),
                change.kind().field());
        return proposal.id();
    }

    /** @return what was ever proposed for a reason within the actor's reach, in its order; one statement */
    public List<ProposedChange> of(UUID reasonCase) {
        return proposals.of(current.get(), reasonCase).stream()
                .map(ChangeProposal::read)
                .toList();
    }

    /**
     * The register holds what was proposed from today on; what it held before stays readable. Once: of one that is applied
     * already nothing is written. Whether the actor may decide, also in the stead of whoever proposed, the caller asks.
     *
     * @throws NotAvailableException if there is none, or its family or member lies beyond the actor's reach
     * @throws ChangedMeanwhileException if somebody else changes the file at this moment
     * @throws BusinessException {@code security.error.fourEyes} if he proposed it himself; {@code change.error.settled} if it was
     *     dropped; {@code household.error.annulled}; {@code change.error.notAMember}; {@code change.error.overtaken} if the
     *     family's file is no longer what it was when the change was proposed, but for other changes for the same reason
     * @throws IllegalStateException if the register does not hold it afterwards
     */
    public void apply(ChangeId id) {
        var actor = current.get();
        var proposal = proposals.take(actor, id);
        FourEyes.check(actor, List.of(proposal.proposedBy()));
        if (proposal.is(ChangeState.APPLIED)) {
            return;
        }
        proposal.requireWaiting();
        var change = proposal.change();
        var household = proposal.household();
        var file = file(household);
        requireMember(file, change);
        if (file.version() != expectedVersion(proposal) || !held(file, change).equals(proposal.former())) {
            throw new BusinessException("change.error.overtaken");
        }
        write(household, file.version(), change);
        proposal.settle(ChangeState.APPLIED, actor.id(), clock.instant());
        proposals.flush();
        var after = file(household);
        if (!held(after, change).equals(Optional.of(change))) {
            throw new IllegalStateException("not held after it was applied: " + id);
        }
        audit.wrote(
                "change.apply",
                "household",
                household.toString(),
                after.version(),
                change.kind().field());
    }

    /**
     * Nobody applies it any more. One that is dropped already stays as it is.
     *
     * @throws NotAvailableException if there is none, or its family lies beyond the actor's reach
     * @throws BusinessException {@code change.error.settled} if it was applied
     */
    public void drop(ChangeId id) {
        var actor = current.get();
        var proposal = proposals.take(actor, id);
        if (proposal.is(ChangeState.DROPPED)) {
            return;
        }
        proposal.settle(ChangeState.DROPPED, actor.id(), clock.instant());
        proposals.flush();
        audit.wrote("change.drop", "change", id.toString(), proposal.version(), "state");
    }

    private HouseholdDetails file(HouseholdId household) {
        var file = households.find(household).orElseThrow(NotAvailableException::new);
        if (file.state() == HouseholdState.ANNULLED) {
            throw new BusinessException("household.error.annulled");
        }
        return file;
    }

    private static void requireMember(HouseholdDetails file, Change change) {
        if (!change.member().stream().allMatch(member -> file.members().stream()
                .anyMatch(line -> line.person().equals(member)))) {
            throw new BusinessException("change.error.notAMember");
        }
    }

    /** @return what the file has if nothing but changes for the same reason came between: each raised it by one */
    private long expectedVersion(ChangeProposal proposal) {
        return proposal.shownVersion()
                + proposals.of(current.get(), proposal.reasonCase()).stream()
                        .filter(other -> other.wasAppliedSince(proposal))
                        .count();
    }

    /** @return what the register holds today in the place of a change; empty if it is nothing */
    private Optional<Change> held(HouseholdDetails file, Change change) {
        if (change instanceof IncomeChange income) {
            return Optional.of(new IncomeChange(
                    income.receiver(),
                    file.incomes().stream()
                            .filter(held -> held.person().equals(income.receiver()))
                            .toList()));
        }
        if (change instanceof MemberChange member) {
            return Optional.of(held(member.person()));
        }
        return change.kind() == ChangeKind.CONTACT
                ? Optional.of(new ContactChange(Contact.of(file.residence())))
                : file.dwelling().map(DwellingChange::new);
    }

    private MemberChange held(PersonId member) {
        return persons.known(List.of(member)).values().stream()
                .findFirst()
                .map(known -> new MemberChange(member, known.description()))
                .orElseThrow(NotAvailableException::new);
    }

    private void write(HouseholdId household, long version, Change change) {
        if (change instanceof ContactChange contact) {
            corrections.contact(household, version, contact.contact());
        } else if (change instanceof DwellingChange dwelling) {
            corrections.dwelling(household, version, dwelling.terms());
        } else if (change instanceof IncomeChange income) {
            corrections.incomes(household, version, income.receiver(), income.incomes());
        } else if (change instanceof MemberChange member) {
            corrections.member(household, version, member.person(), member.description());
        }
    }
}
