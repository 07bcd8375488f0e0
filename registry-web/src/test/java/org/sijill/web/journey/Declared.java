package org.sijill.web.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Filing;
import org.sijill.web.kill.PartnerProgram;
import org.sijill.web.operations.DemoDeclaration;

/** An invented family that asks for help, with what it says of itself; it can come again and say otherwise. */
final class Declared {

    private final TestServer server;
    private final TreeMap<String, String> answers =
            new TreeMap<>(DemoDeclaration.answers().byField());
    private final String civil;
    private String mobile = "92014417";
    private String wilaya = "OM-DA-01";
    private String help = "emergency-aid";
    private boolean visited;

    private Declared(TestServer server, String civil) {
        this.server = server;
        this.civil = civil;
    }

    /** @return a couple with a daughter, of whom the man and his wife have civil numbers */
    static Declared family(TestServer server) {
        var civil = Integer.toString(ThreadLocalRandom.current().nextInt(30_000_000, 69_999_999));
        return new Declared(server, civil).with("m1.idKind", "OMANI_ID").with("m1.memberNumber", next(civil));
    }

    private static String next(String civil) {
        return Integer.toString(Integer.parseInt(civil) + 30_000_000);
    }

    /** @return that of the man */
    String civilNumber() {
        return civil;
    }

    /** @return another family of which this wife is said to be one too */
    Declared anotherOfTheSameWife() {
        return family(server).with("m1.memberNumber", next(civil));
    }

    /** @param text nothing takes the answer away */
    Declared with(String field, String text) {
        if (text.isEmpty()) {
            answers.remove(field);
        } else {
            answers.put(field, text);
        }
        return this;
    }

    /** Everybody of it beyond this child is a further one. */
    Declared withChildren(int number) {
        for (var child = 3; child < 3 + number; child++) {
            for (var field : DemoDeclaration.answers().byField().keySet()) {
                if (field.startsWith("m2.")) {
                    with(
                            "m" + child + field.substring(2),
                            DemoDeclaration.answers().byField().get(field));
                }
            }
            with("m" + child + ".bornOn", "14/9/20" + (10 + child));
        }
        return this;
    }

    /** @param code of the wilaya in which it lives, if that is not Nizwa */
    Declared livingIn(String code) {
        wilaya = code;
        return this;
    }

    /** @param codes of the kinds of help */
    Declared asking(String... codes) {
        help = String.join(",", codes);
        return this;
    }

    /** A researcher was there on account of an earlier application. */
    Declared visitedBefore() {
        visited = true;
        return this;
    }

    Declared reachedAt(String number) {
        mobile = number;
        return this;
    }

    /** @return the number of the application that a partner filed for it; its page is open */
    String files(Person clerk) {
        var number = filed();
        answered(number);
        clerk.open("/staff/registration/application?number=" + number);
        return number;
    }

    private String filed() {
        try {
            return new PartnerProgram(server.address(), server.partnerKey())
                    .file(new Filing(UUID.randomUUID().toString(), civil, mobile, wilaya, help))
                    .number()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** @return the same, checked by the clerk: it waits for its decision */
    String isChecked(Person clerk) {
        var number = files(clerk);
        clerk.clickAndGo("#confirm");
        return number;
    }

    /** Hands in a paper at the counter; the application's page is open. */
    static void handsIn(Person clerk, String kind) {
        clerk.page().selectOption("#kind", kind);
        clerk.page().setInputFiles("#file", new FilePayload(kind + ".png", "image/png", paper(kind)));
        clerk.clickAndGo("#addPaper");
    }

    /** A sheet with lines on it; each kind its own, for the same file twice is one paper. */
    private static byte[] paper(String kind) {
        var image = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.DARK_GRAY);
        for (var line = 0; line < 24; line++) {
            pen.fillRect(60, 80 + line * 30, 300 + (line * 53 + (kind.hashCode() & 127)) % 200, 8);
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void answered(String number) {
        try (var connection = server.database().connectAsOwner();
                var update =
                        connection.prepareStatement("update sijill.application set answers = json_object(?, ?)::text,"
                                + " visited_at = case when ? then now() end where number = ?")) {
            update.setArray(1, connection.createArrayOf("text", answers.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("text", answers.values().toArray()));
            update.setBoolean(3, visited);
            update.setString(4, number);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
