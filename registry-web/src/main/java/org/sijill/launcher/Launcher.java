package org.sijill.launcher;

import java.util.Arrays;

/** The way in: {@code java -jar sijill.jar [verify-audit]}. */
public final class Launcher {

    private Launcher() {}

    /** @param arguments nothing to run the registry, or the name of a command */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", ServerLog.FORMAT);
        System.exit(exitCodeOf(arguments).number());
    }

    private static ExitCode exitCodeOf(String[] arguments) {
        try {
            var settings = Settings.of(System.getenv());
            return switch (String.join(" ", arguments)) {
                case "" -> new Run(settings).untilTheEnd();
                case "verify-audit" -> new AuditCommand(settings).verify();
                default ->
                    throw new StartException(
                            ExitCode.WRONG_SETTING,
                            "There is no command " + Arrays.toString(arguments)
                                    + "; give none to run, or verify-audit.");
            };
        } catch (StartException e) {
            Terminal.tell(e.getMessage());
            return e.code();
        }
    }
}
