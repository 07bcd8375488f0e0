package org.sijill.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** A message in the box of a grievance, either way. Never changed, so it needs no version. */
@Entity
@Table(name = "grievance_message")
class GrievanceMessage {

    static final int LONGEST = 5_000;

    @Id
    private UUID id;

    @Column(name = "grievance_id")
    private UUID grievanceId;

    @Column(name = "from_office")
    private boolean fromOffice;

    @Column(name = "sent_by")
    private UUID sentBy;

    private String words;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** For JPA. */
    protected GrievanceMessage() {}

    /**
     * @param by empty if whoever complains wrote it
     * @throws BusinessException {@code grievance.error.message} if it is empty or has more than 5,000 characters
     */
    static GrievanceMessage of(GrievanceId grievance, Optional<ActorId> by, String words, Instant now) {
        var text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new BusinessException("grievance.error.message", LONGEST);
        }
        var message = new GrievanceMessage();
        message.id = Ids.next();
        message.grievanceId = grievance.value();
        message.fromOffice = by.isPresent();
        message.sentBy = by.map(ActorId::value).orElse(null);
        message.words = text;
        message.sentAt = now;
        return message;
    }

    BoxMessage shown() {
        return new BoxMessage(fromOffice, words, sentAt);
    }
}
