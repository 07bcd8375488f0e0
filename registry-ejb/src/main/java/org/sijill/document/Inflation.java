package org.sijill.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a file of packed streams would take unpacked, counted without keeping any of it: a few kilobytes can hold
 * gigabytes, and whoever reads them in good faith runs out of memory.
 */
final class Inflation {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int ZLIB = 0x78;
    private static final int STEP = 1 << 16;

    /** Streams packed in a packed stream; no honest writer goes deeper. */
    private static final int DEEPEST = 2;

    private final long limit;
    private long total;

    private Inflation(long limit) {
        this.limit = limit;
    }

    /** @return whether all streams of the file together stay within the limit, in bytes */
    static boolean within(byte[] file, long limit) {
        return new Inflation(limit).holds(file);
    }

    private boolean holds(byte[] file) {
        for (var at = find(file, 0); at >= 0; at = find(file, at)) {
            if (at < file.length && (file[at] & 0xFF) == ZLIB && !unpack(file, at, file.length - at, 1)) {
                return false;
            }
        }
        return true;
    }

    /** @return where the content behind the next word {@code stream} begins; -1 if there is none */
    private static int find(byte[] file, int from) {
        for (var at = from; at + STREAM.length < file.length; at++) {
            var same = 0;
            while (same < STREAM.length && file[at + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                var begin = at + STREAM.length;
                while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
                    begin++;
                }
                return begin;
            }
        }
        return -1;
    }

    private boolean unpack(byte[] from, int offset, int length, int depth) {
        var inflater = new Inflater();
        try {
            inflater.setInput(from, offset, length);
            var part = new byte[STEP];
            var first = true;
            for (var count = inflater.inflate(part); count > 0; count = inflater.inflate(part)) {
                total += count;
                if (total > limit) {
                    return false;
                }
                if (first && depth < DEEPEST && (part[0] & 0xFF) == ZLIB && !unpack(part, 0, count, depth + 1)) {
                    return false;
                }
                first = false;
            }
            return true;
        } catch (DataFormatException notPacked) {
            return true;
        } finally {
            inflater.end();
        }
    }
}
