package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.security.CivilNumber;

/** What the family says of itself: as it was typed, and as it is read. */
@Embeddable
class Told {

    @Convert(converter = AnswersConverter.class)
    private Answers answers = Answers.NONE;

    @Column(name = "applicant_search")
    private String applicantSearch = "";

    /** The steps of one transaction read the same answers several times. */
    @Transient
    private Reading last;

    private record Reading(Answers answers, Optional<CivilNumber> applicant, LocalDate today, Declaration declaration) {

        boolean isOf(Answers wanted, Optional<CivilNumber> of, LocalDate day) {
            return answers == wanted && applicant.equals(of) && today.equals(day);
        }
    }

    Answers answers() {
        return answers;
    }

    void answers(Answers all) {
        answers = all;
        applicantSearch = all.applicantSearch();
    }

    /** @return what of it is said rightly, as {@link Declaration#of} reads it */
    Declaration declaration(Optional<CivilNumber> applicant, LocalDate today) {
        var read = last;
        if (read == null || !read.isOf(answers, applicant, today)) {
            read = new Reading(answers, applicant, today, Declaration.of(answers, applicant, today));
            last = read;
        }
        return read.declaration();
    }
}
