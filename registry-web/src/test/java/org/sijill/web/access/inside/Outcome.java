package org.sijill.web.access.inside;

/**
 * How one call ended, as it travels from the server to the test.
 *
 * @param actor account name of whoever called, by which the audit log knows him
 * @param end {@code shown}, {@code hidden}, {@code refused} (the access exception), {@code refusedWith}, {@code failed}
 * @param detail code of the refusal, or what failed
 */
public record Outcome(String actor, String end, String detail) {

    String line() {
        return actor + "\t" + end + "\t" + detail.replaceAll("[\\t\\r\\n]+", " ");
    }

    public static Outcome read(String line) {
        var parts = line.split("\t", -1);
        return new Outcome(parts[0], parts[1], parts[2]);
    }
}
