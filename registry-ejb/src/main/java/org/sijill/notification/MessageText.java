package org.sijill.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.Sha256;
import org.sijill.security.ActorId;

/** One version of a message's text, in both languages. What is set to take effect never changes. */
@Entity
@Table(name = "message_text")
class MessageText {

    @Id
    private UUID id;

    private String template;
    private int number;

    @Column(name = "text_ar")
    private String textAr;

    @Column(name = "text_en")
    private String textEn;

    @Enumerated(EnumType.STRING)
    private MessageTextState state;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "previewed_hash")
    private String previewedHash;

    @Column(name = "previewed_by")
    private UUID previewedBy;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Version
    private long version;

    /** For JPA. */
    protected MessageText() {}

    /** @param number one after the last */
    static MessageText draft(String template, int number) {
        var text = new MessageText();
        text.id = Ids.next();
        text.template = template;
        text.number = number;
        text.state = MessageTextState.DRAFT;
        return text;
    }

    /** Written anew, and shown to whoever wrote it as it will be sent. */
    void previewed(String ar, String en, ActorId by, Instant now) {
        requireDraft();
        textAr = ar;
        textEn = en;
        writtenBy = by.value();
        writtenAt = now;
        previewedHash = hash();
        previewedBy = by.value();
    }

    /**
     * From this day on messages are written with it.
     *
     * @throws BusinessException {@code notification.error.notPreviewed} unless this very text was shown to this administrator;
     *     {@code .pastDay}
     */
    void takeEffect(LocalDate day, ActorId by, Instant now, LocalDate today) {
        requireDraft();
        if (!wasShownTo(by)) {
            throw new BusinessException("notification.error.notPreviewed");
        }
        if (day.isBefore(today)) {
            throw new BusinessException("notification.error.pastDay");
        }
        state = MessageTextState.SET;
        validFrom = day;
        setBy = by.value();
        setAt = now;
    }

    /** @return whether he saw it as it stands */
    boolean wasShownTo(ActorId reader) {
        return hash().equals(previewedHash) && reader.value().equals(previewedBy);
    }

    private void requireDraft() {
        if (state != MessageTextState.DRAFT) {
            throw new BusinessException("notification.error.alreadySet");
        }
    }

    /** @throws ChangedMeanwhileException if it is no longer as it was read */
    void expect(long read) {
        if (version != read) {
            throw new ChangedMeanwhileException();
        }
    }

    private String hash() {
        return Sha256.hex(textAr + '\0' + textEn);
    }

    boolean isDraft() {
        return state == MessageTextState.DRAFT;
    }

    /** @return whether messages of this day may be written with it; the youngest of these is the one */
    boolean holdsOn(LocalDate day) {
        return state == MessageTextState.SET && !validFrom.isAfter(day);
    }

    UUID id() {
        return id;
    }

    String template() {
        return template;
    }

    int number() {
        return number;
    }

    String in(Language language) {
        return language == Language.AR ? textAr : textEn;
    }

    Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    ActorId writtenBy() {
        return new ActorId(writtenBy);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long version() {
        return version;
    }
}
