package org.sijill.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.Ids;
import org.sijill.common.MovableClock;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** What one register is asked for one case, and what it answered. */
@Entity
@Table(name = "register_query")
class RegisterQuery {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Enumerated(EnumType.STRING)
    private Register register;

    @Column(name = "civil_number")
    private String civilNumber;

    private String others;

    @Enumerated(EnumType.STRING)
    private QueryState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    private String answer;

    @Version
    private long version;

    /** For JPA. */
    protected RegisterQuery() {}

    static RegisterQuery of(
            CaseReference about, Register register, CivilNumber asked, Collection<CivilNumber> others, Instant now) {
        var query = new RegisterQuery();
        query.id = Ids.next();
        query.caseId = about.id();
        query.caseNumber = about.number();
        query.officeCode = about.office().value();
        query.level = about.level();
        query.register = register;
        query.begin(asked, others, now);
        return query;
    }

    private void begin(CivilNumber asked, Collection<CivilNumber> whoElse, Instant now) {
        civilNumber = asked.value();
        others = words(whoElse);
        state = QueryState.WAITING;
        askedAt = now;
        nextTryAt = now;
        attempts = 0;
        lastError = null;
        answer = null;
        answeredAt = null;
        validUntil = null;
    }

    private static String words(Collection<CivilNumber> numbers) {
        return numbers.stream().map(CivilNumber::value).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Asks anew if there is a reason to: somebody else is meant, or the answer is too old.
     *
     * @return whether it is to be asked
     */
    boolean askAgain(CivilNumber asked, Collection<CivilNumber> whoElse, Instant now) {
        var sameAsked = civilNumber.equals(asked.value());
        // the civil register names the family itself
        var sameOthers = register == Register.CIVIL || others.equals(words(whoElse));
        var good = state.isOpen() || state == QueryState.UNKNOWN || state == QueryState.ANSWERED && isGood(now);
        if (sameAsked && sameOthers && good) {
            return false;
        }
        begin(asked, whoElse, now);
        return true;
    }

    private boolean isGood(Instant now) {
        return validUntil.isAfter(now);
    }

    /** @return whether nothing of it was changed since it was taken */
    boolean isAsAsked(ClaimedQuery claimed) {
        return version == claimed.version();
    }

    /** Keeps what came of an attempt; a question that is closed, or answered meanwhile, stays as it is. */
    boolean settle(Reply reply, Instant now) {
        if (!state.isOpen()) {
            return false;
        }
        lastError = reply.error().isEmpty() ? null : reply.error();
        switch (reply.kind()) {
            case ANSWERED -> {
                state = QueryState.ANSWERED;
                answer = RegisterAnswer.json(reply.persons());
                answeredAt = now;
                validUntil =
                        now.atZone(MovableClock.ZONE).plus(register.goodFor()).toInstant();
            }
            case UNKNOWN -> {
                state = QueryState.UNKNOWN;
                answeredAt = now;
            }
            case WRONG -> state = QueryState.WRONG;
            case NOT_NOW -> {
                // it waits on
            }
        }
        return !state.isOpen();
    }

    void forget() {
        state = QueryState.CLOSED;
        answer = null;
    }

    Optional<RegisterAnswer> answer() {
        return state == QueryState.ANSWERED
                ? Optional.of(new RegisterAnswer(register, answeredAt, validUntil, RegisterAnswer.persons(answer)))
                : Optional.empty();
    }

    RegisterStanding standing() {
        return new RegisterStanding(register, state, askedAt, answeredAt, attempts);
    }

    boolean isAbout(CivilNumber number) {
        return civilNumber.equals(number.value());
    }

    Register register() {
        return register;
    }

    CaseReference about() {
        return new CaseReference(caseId, caseNumber, new OfficeCode(officeCode), level);
    }
}
