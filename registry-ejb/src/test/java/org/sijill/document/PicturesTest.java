package org.sijill.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;

class PicturesTest {

    private final Pictures pictures = new Pictures();

    @Test
    void aFileIsWhatItsContentSays() {
        assertThat(pictures.inspect(TestFiles.picture("jpg", 40, 30))).isEqualTo(new Inspection(DocumentType.JPEG, 1));
        assertThat(pictures.inspect(TestFiles.picture("png", 40, 30))).isEqualTo(new Inspection(DocumentType.PNG, 1));
        assertThat(pictures.inspect(TestFiles.pdf(3))).isEqualTo(new Inspection(DocumentType.PDF, 3));
    }

    @Test
    void aProgramIsNotTakenWhateverItIsCalled() {
        refused(TestFiles.program(), "document.error.type");
    }

    @Test
    void aDamagedFileIsNotTaken() {
        var half = TestFiles.picture("png", 400, 300);
        refused(Arrays.copyOf(half, half.length / 3), "document.error.unreadable");
        refused("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII), "document.error.unreadable");
    }

    @Test
    void aPdfThatNeedsAPasswordIsNotTaken() {
        refused(TestFiles.pdf(1, "secret"), "document.error.unreadable");
    }

    @Test
    void fiftyPagesAndNoMore() {
        assertThat(pictures.inspect(TestFiles.pdf(50)).pages()).isEqualTo(50);
        refused(TestFiles.pdf(51), "document.error.pages");
    }

    /** Without {@code Inflation.within} in {@code open}, reading it fills the memory. */
    @Test
    void aPdfThatUnpacksToMoreThanItMayIsNotTaken() {
        refused(TestFiles.bomb(201), "document.error.unreadable");
        assertThat(Inflation.within(TestFiles.bomb(199), 200L << 20)).isTrue();
        assertThat(Inflation.within(TestFiles.bomb(201), 200L << 20)).isFalse();
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotTaken() {
        refused(TestFiles.pngThatClaims(60_000, 60_000), "document.error.unreadable");
    }

    @Test
    void whatIsShownIsDrawnAnewAndNoLargerThanAScreen() throws IOException {
        var shown = pictures.picture(DocumentType.PNG, TestFiles.picture("png", 4_000, 1_000), 1)
                .orElseThrow();
        assertThat(DocumentType.of(shown)).contains(DocumentType.JPEG);
        var image = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(image.getWidth()).isBetween(1_000, 1_800);
        assertThat(image.getHeight()).isCloseTo(image.getWidth() / 4, within(1));
    }

    @Test
    void aPageOfAPdfIsAPicture() {
        var pdf = TestFiles.pdf(2);
        assertThat(pictures.picture(DocumentType.PDF, pdf, 2).flatMap(DocumentType::of))
                .contains(DocumentType.JPEG);
        assertThat(pictures.picture(DocumentType.PDF, pdf, 3)).isEmpty();
        assertThat(pictures.picture(DocumentType.PDF, pdf, 0)).isEmpty();
    }

    private void refused(byte[] content, String code) {
        assertThatThrownBy(() -> pictures.inspect(content))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining(code);
    }
}
