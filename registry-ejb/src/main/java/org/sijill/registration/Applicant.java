package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.TypedDay;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/**
 * Whoever applies on a phone, without an account: he named a civil number and proved that he holds a phone. The pair of both
 * is who he is here; with another phone he is somebody else, and sees nothing of what was begun with this one.
 *
 * @see "contract.md, Rules of identity"
 */
@Entity
@Table(name = "applicant")
class Applicant {

    /** Of every application as it is begun; what is raised above it is not shown on a phone any more. */
    static final int LEVEL = 1;

    @Id
    private UUID id;

    @Column(name = "civil_number")
    private String civilNumber;

    private String mobile;

    @Column(name = "card_expires_on")
    private LocalDate cardExpiresOn;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Version
    private long version;

    /** For JPA. */
    protected Applicant() {}

    static Applicant named(CivilNumber number, MobileNumber phone) {
        var applicant = new Applicant();
        applicant.id = Ids.next();
        applicant.civilNumber = number.value();
        applicant.mobile = phone.value();
        return applicant;
    }

    /** A code was typed rightly. */
    void proven(Instant now) {
        provenAt = now;
    }

    void saysOfHisCard(LocalDate expiresOn) {
        cardExpiresOn = expiresOn;
    }

    /** @param permissions of the role of all applicants */
    Actor actor(Set<String> permissions) {
        return new Actor(
                id().actor(),
                "applicant",
                Set.of("applicant"),
                permissions,
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                LEVEL,
                Optional.of(civilNumber));
    }

    /** @return the four fields: his own two, and those he begins with */
    SubmitApplication fields(BeginApplication begun) {
        return new SubmitApplication(
                begun.key(),
                new CivilNumber(civilNumber),
                new MobileNumber(mobile),
                begun.wilaya(),
                begun.helpWanted(),
                Channel.PORTAL);
    }

    /** @return what he told already, as answers of the form */
    Answers told() {
        return cardExpiresOn == null
                ? Answers.NONE
                : new Answers(Map.of("cardExpiresOn", TypedDay.text(cardExpiresOn))).as(Part.SELF);
    }

    ApplicantId id() {
        return new ApplicantId(id);
    }

    long version() {
        return version;
    }
}
