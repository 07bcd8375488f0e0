package org.sijill.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds. */
final class Memory {

    private Memory() {}

    /** @return resident set size in megabytes (2^20 bytes) */
    static double residentMegabytes(ProcessHandle process) throws IOException {
        return megabytes(process, "VmRSS");
    }

    /** @return what it made itself, and what it mapped from files, in megabytes */
    static String parts(ProcessHandle process) throws IOException {
        return "%.0f MB of its own, %.0f MB mapped from files, at most %.0f MB"
                .formatted(megabytes(process, "RssAnon"), megabytes(process, "RssFile"), megabytes(process, "VmHWM"));
    }

    private static double megabytes(ProcessHandle process, String line) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(found -> found.startsWith(line + ":"))
                            .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }
}
