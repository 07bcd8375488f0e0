package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.security.ActorId;

/** How an application was brought: by whom, in which way, under which key, begun when and handed in when. */
@Embeddable
class Filing {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "filed_by")
    private UUID filedBy;

    @Column(name = "request_key")
    private String requestKey;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "applicant_id")
    private UUID applicantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "filled_by")
    private FilledBy filledBy = FilledBy.APPLICANT;

    @Column(name = "notice_version")
    private String noticeVersion;

    @Enumerated(EnumType.STRING)
    private Language language = Language.AR;

    /** For JPA. */
    protected Filing() {}

    static Filing begun(SubmitApplication command, ActorId by, Instant now) {
        var filing = new Filing();
        filing.channel = command.channel();
        filing.filedBy = by.value();
        filing.requestKey = command.key().value();
        filing.requestHash = command.hash();
        filing.begunAt = now;
        return filing;
    }

    /** @throws BusinessException {@code registration.error.noticeMissing} if he was not shown the privacy notice */
    void begunOnAPhone(ApplicantId applicant, BeginApplication begun) {
        told(begun.noticeVersion());
        applicantId = applicant.value();
        filledBy = begun.filledBy();
        language = begun.language();
    }

    /** @throws BusinessException {@code registration.error.noticeMissing} if the privacy notice was not told */
    void told(String notice) {
        if (notice == null || notice.isBlank()) {
            throw new BusinessException("registration.error.noticeMissing");
        }
        noticeVersion = notice;
    }

    void handedIn(Instant now) {
        filedAt = now;
    }

    /** Its applicant used this language now. */
    void speaks(Language spoken) {
        language = spoken;
    }

    /** @return in which messages about it are written: as its applicant used it last, else Arabic */
    Language language() {
        return language;
    }

    /** Whoever came back to it by its number and a code to its phone. */
    void followedBy(ApplicantId applicant) {
        applicantId = applicant.value();
    }

    /** @throws RequestKeyReusedException if something else was filed under the command's key */
    void requireSame(SubmitApplication command) {
        if (!requestHash.equals(command.hash())) {
            throw new RequestKeyReusedException();
        }
    }

    FilledBy filledBy() {
        return filledBy;
    }

    Channel channel() {
        return channel;
    }

    ActorId by() {
        return new ActorId(filedBy);
    }

    /** @return whether it was handed in */
    boolean isHandedIn() {
        return filedAt != null;
    }

    /** @return whether the office has it, or had it: from its filing on, and whatever was begun at its counter */
    boolean isOpenToOffice() {
        return isHandedIn() || channel == Channel.COUNTER;
    }

    /** @return when it was handed in; null if it never was */
    Instant at() {
        return filedAt;
    }
}
