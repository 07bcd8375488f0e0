package org.sijill.verification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.FiredEvents;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;

/** A question to the civil register that a sender has on its way while its case goes on, and its answer that comes late. */
public final class RegisterOnItsWay {

    /** Before everything else that waits. */
    private static final Instant ASKED = Instant.parse("2020-01-01T06:00:00Z");

    private final FiredEvents<RegisterAnswered> answered = new FiredEvents<>();
    private final EntityManager entities;
    private final CaseReference about;
    private final QueryAttempts attempts;
    private final ClaimedQuery claimed;

    public RegisterOnItsWay(EntityManager entities, CaseReference about, CivilNumber asked, Clock clock) {
        this.entities = entities;
        this.about = about;
        var queries = new RegisterQueryRepository(entities);
        attempts = new QueryAttempts(queries, answered, clock);
        queries.add(RegisterQuery.of(about, Register.CIVIL, asked, List.of(), ASKED));
        queries.flush();
        claimed = queries.claim(Register.CIVIL, 1, ASKED.plus(Duration.ofSeconds(1))).stream()
                .filter(query -> query.asked().equals(asked))
                .findFirst()
                .orElseThrow();
    }

    /** @return whether anybody was told that an answer came */
    public boolean isAnswered() {
        attempts.settle(
                claimed, Reply.answered(List.of(new RegisteredPerson(claimed.asked(), Optional.empty(), Map.of()))));
        entities.flush();
        return !answered.all().isEmpty();
    }

    /** @return how the question stands, and whether an answer is kept */
    public String state() {
        entities.flush();
        return entities.createNativeQuery(
                        "select state || case when answer is null then '' else ' with an answer' end from register_query"
                                + " where case_id = ?1")
                .setParameter(1, about.id())
                .getSingleResult()
                .toString();
    }
}
