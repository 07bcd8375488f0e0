package org.sijill.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of a document as they came, apart from it so that lists do not carry them. Never changed. */
@Entity
@Table(name = "document_content")
class DocumentContent {

    @Id
    @Column(name = "document_id")
    private UUID documentId;

    private byte[] bytes;

    /** For JPA. */
    protected DocumentContent() {}

    static DocumentContent of(Document document, byte[] bytes) {
        var content = new DocumentContent();
        content.documentId = document.id();
        content.bytes = bytes;
        return content;
    }
}
