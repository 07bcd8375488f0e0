package org.sijill.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Language;

/** A message in the outbox. Inserted by {@link MessageRepository#addOnce}, which JPA cannot say. */
@Entity
@Table(name = "message")
class Message {

    /** Every hour after the first hour: nearly three days. */
    static final int MOST_ATTEMPTS = 72;

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
    private MessageChannel channel;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String template;
    private String occasion;
    private String text;
    private boolean secret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Version
    private long version;

    /** for JPA */
    protected Message() {}

    /** The gateway took it, be it that it was to be replaced meanwhile: what was sent was sent. */
    void sent(Instant at) {
        state = MessageState.SENT;
        sentAt = at;
        lastError = null;
        keepSecret();
    }

    /** It was not taken this time. */
    void notTaken(String error) {
        lastError = error;
        if (attempts >= MOST_ATTEMPTS) {
            failed(error);
        }
    }

    /** It will never be taken. */
    void failed(String error) {
        lastError = error;
        if (state == MessageState.WAITING) {
            state = MessageState.FAILED;
        }
        keepSecret();
    }

    private void keepSecret() {
        if (secret) {
            text = "";
        }
    }

    String text() {
        return text;
    }

    boolean hasFailed() {
        return state == MessageState.FAILED;
    }
}
