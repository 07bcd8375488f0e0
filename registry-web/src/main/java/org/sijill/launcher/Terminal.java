package org.sijill.launcher;

/** Words to the operator: progress and warnings on the error stream; the output stream holds the announcement alone. */
final class Terminal {

    private Terminal() {}

    static void tell(String line) {
        System.err.println(line);
    }

    static void announce(String lines) {
        System.out.print(lines);
        System.out.flush();
    }
}
