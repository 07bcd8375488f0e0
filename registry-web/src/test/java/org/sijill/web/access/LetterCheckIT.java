package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.common.DammDigit;
import org.sijill.web.access.inside.Endpoint;
import org.sijill.web.access.inside.LetterEndpoint;

/** A receipt that the running server issued and printed, in the hand of somebody who doubts it. */
@AloneOnTheServer
class LetterCheckIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String GENUINE = "This document is genuine";
    private static final String UNKNOWN = "has issued no document";

    private static Printed printed;

    /** What stands on the paper. */
    private record Printed(String number, String code, byte[] pdf) {}

    private final Web anybody = new Web(SERVER);

    @BeforeAll
    static void print() throws SQLException {
        var answer = new Web(SERVER).post(LetterEndpoint.ADDRESS, Web.fields(), Endpoint.TOKEN, SERVER.token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var connection = SERVER.database().connectAsOwner();
                var query = connection.prepareStatement("select l.number, l.check_code, c.bytes from sijill.letter l"
                        + " join sijill.letter_content c on c.letter_id = l.id and c.language = 'AR'"
                        + " where l.id = cast(? as uuid) and l.made_at is not null")) {
            query.setString(1, answer.body());
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                printed = new Printed(row.getString(1), row.getString(2), row.getBytes(3));
            }
        }
    }

    @Test
    void whoeverWatchesTheServerSeesThatNoPaperFailed() {
        assertThat(anybody.get("/metrics").body()).containsPattern("(?m)^sijill_letters_failed\\S* 0$");
    }

    @Test
    void theQrOnThePaperLeadsToTheAnswer() throws Exception {
        var address = URI.create(read(picture(printed.pdf())));
        assertThat(address.getAuthority()).isEqualTo(SERVER.address().getAuthority());
        var page = anybody.get(address.getPath() + "?" + address.getQuery() + "&lang=en")
                .body();
        assertThat(page).contains(GENUINE, printed.number(), "Receipt for an application");
        assertThat(page).doesNotContain("10471932", "مُحَمَّد", "A-26-004217-4", "Nizwa");
    }

    @Test
    void numberAndCodeAreTypedAsTheyComeFromPaper() {
        var grouped = printed.code().toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
        for (var number : List.of(printed.number(), printed.number().replace('0', '٠'))) {
            assertThat(typed(number, grouped)).contains(GENUINE);
        }
    }

    @Test
    void aWrongCodeAndANumberNobodyHasLookAlike() {
        var wrong = printed.code().startsWith("0") ? "1" : "0";
        var code = wrong + printed.code().substring(1);
        var there = typed(printed.number(), code);
        var nowhere = typed("L-26-999999-" + check("26999999"), code);
        assertThat(there).contains(UNKNOWN).doesNotContain(GENUINE);
        assertThat(alike(there)).isEqualTo(alike(nowhere));
    }

    @Test
    void aSlipInTheNumberIsToldAtItsFieldAndWhatWasTypedStays() {
        var page = typed("L-26-12", "<script>alert(1)</script>");
        assertThat(page)
                .contains("This letter number is not right", "value=\"L-26-12\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPageThatNobodyAskedTellsNothing() {
        assertThat(anybody.get("/check?lang=en").body()).doesNotContain(GENUINE, UNKNOWN);
        assertThat(anybody.get("/check?lang=en&number=x&code=y").body()).contains(UNKNOWN);
    }

    private static int check(String digits) {
        return DammDigit.of(digits);
    }

    private String typed(String number, String code) {
        var form = Form.in(anybody.get("/check?lang=en").body(), "form");
        return anybody.post(
                        form.action(),
                        form.with("number", number).with("code", code).press("check"))
                .body();
    }

    private static String alike(String page) {
        return page.replaceAll("L-26-\\d{6}-\\d", "N")
                .replaceAll("nonce(-|=\"|\" value=\")[^\"';]+", "nonce")
                .replaceAll("(ViewState[^>]*value=\")[^\"]*", "$1");
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200);
        }
    }

    private static String read(BufferedImage page) throws Exception {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(grey(page))))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no QR on the page", none);
        }
    }

    private static LuminanceSource grey(BufferedImage page) {
        var width = page.getWidth();
        var height = page.getHeight();
        var bytes = new byte[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                bytes[y * width + x] = (byte) (page.getRGB(x, y) & 0xFF);
            }
        }
        return new PlanarYUVLuminanceSource(bytes, width, height, 0, 0, width, height, false);
    }
}
