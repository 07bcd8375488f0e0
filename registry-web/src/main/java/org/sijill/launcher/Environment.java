package org.sijill.launcher;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads environment variables; an empty one counts as absent, a wrong one ends the start with one sentence. */
final class Environment {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    static StartException wrong(String name, String sentence) {
        return new StartException(ExitCode.WRONG_SETTING, name + " " + sentence + ".");
    }

    String text(String name, String otherwise) {
        var value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    List<String> words(String name) {
        return Arrays.stream(text(name, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int number(String name, int otherwise, int from, int to) {
        var value = text(name, Integer.toString(otherwise));
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < from || Integer.parseInt(value) > to) {
            throw wrong(name, "is '" + value + "', but must be a whole number from " + from + " to " + to);
        }
        return Integer.parseInt(value);
    }

    boolean yesOrNo(String name, boolean otherwise) {
        var value = text(name, Boolean.toString(otherwise));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "is '" + value + "', but must be true or false");
        };
    }

    /** An address of this machine; {@code 0.0.0.0} is all of them. */
    InetAddress address(String name, String otherwise) {
        var value = text(name, otherwise);
        try {
            var address = InetAddress.getByName(value);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException | SocketException notFound) {
            // the sentence below says it
        }
        throw wrong(name, "is '" + value + "', which is no address of this machine");
    }

    Optional<URI> url(String name, String... schemes) {
        var value = text(name, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (var scheme : schemes) {
            if (value.matches(scheme + "://[^\\s/?#]+(/[^\\s]*)?")) {
                return Optional.of(URI.create(value.replaceAll("/+$", "")));
            }
        }
        throw wrong(
                name,
                "is '" + value + "', but must be an address that begins with " + String.join(":// or ", schemes)
                        + "://");
    }

    /** An ISO duration such as {@code P21D}, kept as it was written; empty if absent. */
    String forwards(String name) {
        var value = text(name, "");
        if (value.isEmpty()) {
            return "";
        }
        try {
            if (!Duration.parse(value).isNegative()) {
                return value;
            }
        } catch (DateTimeParseException notADuration) {
            // the sentence below says it
        }
        throw wrong(name, "is '" + value + "', but must be an ISO duration forwards, such as P21D");
    }
}
