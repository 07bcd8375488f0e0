package org.sijill.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.Sha256;

/** The PDF of a letter in one language, apart from it so that lists do not carry it. Never changed. */
@Entity
@Table(name = "letter_content")
class LetterContent {

    @Id
    private UUID id;

    @Column(name = "letter_id")
    private UUID letterId;

    @Enumerated(EnumType.STRING)
    private Language language;

    private byte[] bytes;
    private String sha256;

    /** For JPA. */
    protected LetterContent() {}

    static LetterContent of(Letter letter, Language language, byte[] pdf) {
        var content = new LetterContent();
        content.id = Ids.next();
        content.letterId = letter.id().value();
        content.language = language;
        content.bytes = pdf;
        content.sha256 = Sha256.hex(pdf);
        return content;
    }
}
