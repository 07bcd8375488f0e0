package org.sijill.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a snapshot: what is in it, in which order, and the schema it fits.
 *
 * @param versions of the migrations that had run, in order; the last one names the schema
 * @param tables parents before those that refer to them
 */
record SnapshotManifest(List<String> versions, List<SnapshotTable> tables, List<SnapshotSequence> sequences) {

    private static final String FORM = "sijill-snapshot-1";

    SnapshotManifest {
        versions = List.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** The schema this fits, as Flyway counts: {@code 20261124.1230}. */
    String version() {
        return versions.get(versions.size() - 1);
    }

    /** Name of the file by the day and minute of its schema: {@code 20261124-1230.snapshot.gz}. */
    String fileName() {
        return version().replace('.', '-') + ".snapshot.gz";
    }

    /** Lines of words between tabs, up to an empty one. */
    void write(Writer out) throws IOException {
        out.write(FORM + "\n");
        for (var version : versions) {
            out.write("version\t" + version + "\n");
        }
        for (var table : tables) {
            out.write("table\t" + table.name() + "\t" + table.rows() + "\t" + String.join(",", table.columns()) + "\n");
        }
        for (var sequence : sequences) {
            out.write("sequence\t" + sequence.name() + "\t" + sequence.last() + "\t" + sequence.used() + "\n");
        }
        out.write("\n");
    }

    /** @throws IOException if this is no snapshot, or one of another form */
    static SnapshotManifest read(BufferedReader in) throws IOException {
        if (!FORM.equals(in.readLine())) {
            throw new IOException("not a snapshot of the form " + FORM);
        }
        var versions = new ArrayList<String>();
        var tables = new ArrayList<SnapshotTable>();
        var sequences = new ArrayList<SnapshotSequence>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            var words = line.split("\t", -1);
            switch (words[0]) {
                case "version" -> versions.add(words[1]);
                case "table" ->
                    tables.add(new SnapshotTable(words[1], List.of(words[3].split(",")), Long.parseLong(words[2])));
                case "sequence" ->
                    sequences.add(
                            new SnapshotSequence(words[1], Long.parseLong(words[2]), Boolean.parseBoolean(words[3])));
                default -> throw new IOException("a snapshot has no line '" + words[0] + "'");
            }
        }
        return new SnapshotManifest(versions, tables, sequences);
    }
}
