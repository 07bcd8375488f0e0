package org.sijill.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Sha256;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;

/** A file that belongs to a case. Taken back, it is no longer listed; its bytes stay. */
@Entity
@Table(name = "document")
class Document {

    private static final int LONGEST_NAME = 100;

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

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private int size;
    private int pages;
    private String sha256;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Document() {}

    static Document added(AddDocument command, Inspection inspection, ActorId by, Instant now) {
        var document = new Document();
        document.id = Ids.next();
        document.caseId = command.to().id();
        document.caseNumber = command.to().number();
        document.officeCode = command.to().office().value();
        document.level = command.to().level();
        document.kind = command.kind();
        document.fileName = tidy(command.fileName());
        document.type = inspection.type();
        document.size = command.content().length;
        document.pages = inspection.pages();
        document.sha256 = Sha256.hex(command.content());
        document.addedAt = now;
        document.addedBy = by.value();
        return document;
    }

    /** Without folders and whatever a file system, a header or a page could take for more than letters. */
    private static String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var tidy = last.replaceAll("[\\p{C}\"<>|:*?&';]+", "").strip();
        return tidy.isEmpty() ? "-" : tidy.substring(0, Math.min(tidy.length(), LONGEST_NAME));
    }

    void move(CaseReference to) {
        officeCode = to.office().value();
        level = to.level();
    }

    void remove(Instant now) {
        removedAt = now;
    }

    UUID id() {
        return id;
    }

    DocumentType type() {
        return type;
    }

    int pages() {
        return pages;
    }

    /** @return whether this is the same file, handed in as the same paper; one scan may be two papers */
    boolean isAgain(Document other) {
        return sha256.equals(other.sha256) && kind.equals(other.kind);
    }

    UUID caseId() {
        return caseId;
    }

    DocumentSummary summary() {
        return new DocumentSummary(new DocumentId(id), kind, fileName, type, size, pages, addedAt);
    }
}
