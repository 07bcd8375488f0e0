package org.sijill.architecture;

import java.util.List;
import java.util.Optional;

/**
 * The one table of features. A feature may use its own tier's features to its left and every feature of a lower tier.
 *
 * @see "ADR 0002"
 */
final class Tiers {

    /** Features that stand on one level of the house. */
    record Tier(String name, List<String> features) {
        Tier(String name, String... features) {
            this(name, List.of(features));
        }
    }

    /** The lowest first. */
    static final List<Tier> TABLE = List.of(
            new Tier(
                    "foundation",
                    "common",
                    "location",
                    "security",
                    "calendar",
                    "audit",
                    "document",
                    "notification",
                    "passcode",
                    "letter",
                    "workflow",
                    "worklist",
                    "office"),
            new Tier("registers", "person", "household", "consent"),
            new Tier(
                    "intake",
                    "identity",
                    "research",
                    "assessment",
                    "declaration",
                    "verification",
                    "lifeevent",
                    "registration",
                    "recertification",
                    "quality",
                    "change"),
            new Tier("programmes", "programme", "eligibility", "enrolment", "payment"),
            new Tier("casework", "grievance", "home", "carecase", "plan", "daily", "incident", "sharing", "graduation"),
            new Tier("insight", "reporting", "exchange", "partner", "demo"));

    private static final List<String> LOWEST_FIRST =
            TABLE.stream().flatMap(tier -> tier.features().stream()).toList();

    private Tiers() {}

    static boolean knows(String feature) {
        return LOWEST_FIRST.contains(feature);
    }

    static boolean mayUse(String user, String used) {
        return LOWEST_FIRST.indexOf(used) <= LOWEST_FIRST.indexOf(user);
    }

    /** @return the feature a class of this package belongs to; empty for the root itself and packages elsewhere */
    static Optional<String> feature(String root, String packageName) {
        return packageName.startsWith(root + ".")
                ? Optional.of(packageName.substring(root.length() + 1).split("\\.")[0])
                : Optional.empty();
    }
}
