package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** What a member of the committee said of an application; never changed. */
@Entity
@Table(name = "committee_vote")
class CommitteeVote {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "member_id")
    private UUID memberId;

    private int round;

    @Convert(converter = HelpKindsConverter.class)
    @Column(name = "approved_help")
    private Set<HelpKind> approvedHelp;

    @Enumerated(EnumType.STRING)
    private RejectionReason reason;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "voted_at")
    private Instant votedAt;

    /** For JPA. */
    protected CommitteeVote() {}

    static CommitteeVote cast(ApplicationId on, int round, ActorId by, Verdict verdict, Instant now) {
        var vote = new CommitteeVote();
        vote.id = Ids.next();
        vote.applicationId = on.value();
        vote.memberId = by.value();
        vote.round = round;
        vote.approvedHelp = verdict.approved();
        vote.reason = verdict.reason();
        vote.reasonText = verdict.text();
        vote.votedAt = now;
        return vote;
    }

    Verdict verdict() {
        return new Verdict(approvedHelp, reason, reasonText);
    }

    ActorId member() {
        return new ActorId(memberId);
    }
}
