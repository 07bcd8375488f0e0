package org.sijill.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

class DocumentsDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final Actor clerk = TestActors.in(NIZWA);
    private final CaseReference application = new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1);

    private static void onDatabase(Consumer<EntityManager> test) {
        TestPersistence.rolledBack(test);
    }

    private Documents as(EntityManager entities, Actor actor) {
        var current = new CurrentActor();
        current.become(actor);
        return new Documents(
                new DocumentRepository(entities), new Pictures(), current, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private AddDocument photo(int width, String name) {
        return new AddDocument(application, "ID_CARD", name, TestFiles.picture("jpg", width, 20));
    }

    @Test
    void aDocumentIsKeptWhole() {
        onDatabase(entities -> {
            var photo = photo(30, "C:\\photos\\<script>alert(1)</script>.jpg");
            var added = as(entities, clerk).add(photo);
            entities.flush();
            entities.clear();
            assertThat(as(entities, clerk).of(application.id())).containsExactly(added);
            assertThat(added.fileName()).doesNotContain("<", ">", "\\", "/");
            assertThat(new DocumentRepository(entities).content(clerk, added.id()))
                    .isEqualTo(photo.content());
        });
    }

    @Test
    void theSameFileTwiceIsOneDocument() {
        onDatabase(entities -> {
            var documents = as(entities, clerk);
            assertThat(documents.add(photo(30, "a.jpg")).id())
                    .isEqualTo(documents.add(photo(30, "b.jpg")).id());
            assertThat(documents.of(application.id())).hasSize(1);
        });
    }

    /** Red with the hash alone compared: the second paper would seem missing for ever, and nobody would be told why. */
    @Test
    void oneScanMayBeTwoPapers() {
        onDatabase(entities -> {
            var documents = as(entities, clerk);
            var card = photo(30, "scan.jpg");
            documents.add(card);
            documents.add(new AddDocument(application, "RENT_CONTRACT", "scan.jpg", card.content()));
            assertThat(documents.of(application.id()))
                    .extracting(DocumentSummary::kind)
                    .containsExactlyInAnyOrder("ID_CARD", "RENT_CONTRACT");
        });
    }

    @Test
    void twentyAndNoMore() {
        onDatabase(entities -> {
            var documents = as(entities, clerk);
            for (var i = 0; i < Documents.MOST; i++) {
                documents.add(photo(30 + i, "photo.jpg"));
            }
            assertThatThrownBy(() -> documents.add(photo(100, "photo.jpg")))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("document.error.many");
            documents.remove(documents.of(application.id()).get(0).id());
            documents.add(photo(100, "photo.jpg"));
            assertThat(documents.of(application.id())).hasSize(Documents.MOST);
        });
    }

    @Test
    void tenMegabytesAndNoMore() {
        onDatabase(entities -> assertThatThrownBy(() -> as(entities, clerk)
                        .add(new AddDocument(application, "ID_CARD", "a.jpg", new byte[Documents.LARGEST + 1])))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("document.error.large"));
    }

    /** Primero R2-3923: attachments had an endpoint that skipped the record's access check. */
    @Test
    void anotherOfficeAndALowerLevelGetNothing() {
        onDatabase(entities -> {
            var id = as(entities, clerk).add(photo(30, "a.jpg")).id();
            entities.flush();
            var repository = new DocumentRepository(entities);
            for (var other : List.of(TestActors.in(SALALAH), TestActors.atLevel(0, clerk))) {
                assertThat(as(entities, other).of(application.id())).isEmpty();
                assertThatThrownBy(() -> repository.get(other, id)).isInstanceOf(NotAvailableException.class);
                assertThatThrownBy(() -> repository.content(other, id)).isInstanceOf(NotAvailableException.class);
                assertThatThrownBy(() -> as(entities, other).remove(id)).isInstanceOf(NotAvailableException.class);
            }
        });
    }
}
