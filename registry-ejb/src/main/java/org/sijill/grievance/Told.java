package org.sijill.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.location.WilayaCode;
import org.sijill.registration.RequestKeyReusedException;
import org.sijill.security.ActorId;

/** What was told, how and when. Never changed. */
@Embeddable
class Told {

    @Enumerated(EnumType.STRING)
    private Manner manner;

    @Enumerated(EnumType.STRING)
    private GrievanceChannel channel;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    @Column(name = "contested_number")
    private String contestedNumber;

    private String words;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "filed_by")
    private UUID filedBy;

    @Column(name = "request_key")
    private String requestKey;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "filed_at")
    private Instant filedAt;

    /** For JPA. */
    protected Told() {}

    static Told in(FileGrievance command, ActorId by, Instant now) {
        var told = new Told();
        told.manner = command.manner();
        told.channel = command.channel();
        told.wilayaCode = command.wilaya().map(WilayaCode::value).orElse(null);
        told.contestedNumber = command.contested().map(CaseNumber::toString).orElse("");
        told.words = command.words().strip();
        told.language = command.language();
        told.filedBy = by.value();
        told.requestKey = command.key().value();
        told.requestHash = command.hash();
        told.filedAt = now;
        return told;
    }

    /** @throws RequestKeyReusedException if something else was filed under the command's key */
    void requireSame(FileGrievance command) {
        if (!requestHash.equals(command.hash())) {
            throw new RequestKeyReusedException();
        }
    }

    Manner manner() {
        return manner;
    }

    GrievanceChannel channel() {
        return channel;
    }

    /** @return where it happened; empty if that was not told */
    Optional<WilayaCode> wilaya() {
        return Optional.ofNullable(wilayaCode).map(WilayaCode::new);
    }

    /** @return of the case whose decision it is about; empty text if of none */
    String contestedNumber() {
        return contestedNumber;
    }

    String words() {
        return words;
    }

    /** @return in which it is answered */
    Language language() {
        return language;
    }

    ActorId by() {
        return new ActorId(filedBy);
    }

    Instant at() {
        return filedAt;
    }
}
