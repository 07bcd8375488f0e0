package org.sijill.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The people that the demo handed over: a file with one fixture a line, of which only the places are kept in memory. Of two lines
 * for one number the later holds. The file may grow at any moment.
 */
final class Population {

    private static final byte[] BEGIN = "{\"civilNumber\":\"".getBytes(StandardCharsets.US_ASCII);

    /** A place in the file takes these bits, a civil number the rest. */
    private static final int PLACE_BITS = 33;

    private static final long PLACES = (1L << PLACE_BITS) - 1;

    private final Path file;
    private long[] places = {};
    private long read;

    Population(Path file) {
        this.file = file;
    }

    /** @return the fixture of this number, as it stands in the file */
    synchronized Optional<String> find(long civilNumber) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) != read) {
            index();
        }
        var after = Arrays.binarySearch(places, (civilNumber << PLACE_BITS) | PLACES);
        var place = (after < 0 ? -after - 1 : after + 1) - 1;
        return place >= 0 && places[place] >>> PLACE_BITS == civilNumber
                ? Optional.of(line(places[place] & PLACES))
                : Optional.empty();
    }

    private String line(long place) throws IOException {
        try (var there = new RandomAccessFile(file.toFile(), "r")) {
            there.seek(place);
            return new String(there.readLine().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    private void index() throws IOException {
        var found = new long[1 << 10];
        var count = 0;
        var place = 0L;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (var line = next(in); line.whole; line = next(in)) {
                if (line.number > 0) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = (line.number << PLACE_BITS) | place;
                }
                place += line.length;
            }
        }
        places = Arrays.copyOf(found, count);
        Arrays.sort(places);
        read = Files.size(file);
    }

    /** A line, of which only the number that it begins with was kept. */
    private record Line(long number, long length, boolean whole) {}

    private static Line next(InputStream in) throws IOException {
        var number = 0L;
        var length = 0L;
        for (var character = in.read(); character != -1; character = in.read()) {
            if (length < BEGIN.length && character != BEGIN[(int) length]) {
                number = -1;
            } else if (length >= BEGIN.length && number >= 0) {
                number = Character.isDigit(character) ? number * 10 + character - '0' : -number;
            }
            length++;
            if (character == '\n') {
                return new Line(Math.abs(number), length, true);
            }
        }
        return new Line(0, length, false);
    }
}
