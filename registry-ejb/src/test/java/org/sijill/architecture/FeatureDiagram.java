package org.sijill.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The features that exist and what each really uses, drawn as Mermaid text, the highest tier on top. */
final class FeatureDiagram {

    private static final String ROOT = "org.sijill";

    /** Used by everybody: its arrows would hide the others. */
    private static final String COMMON = "common";

    private FeatureDiagram() {}

    static String of(JavaClasses code) {
        var uses = uses(code);
        var text = new StringBuilder("```mermaid\nflowchart TB\n");
        for (var i = Tiers.TABLE.size() - 1; i >= 0; i--) {
            var tier = Tiers.TABLE.get(i);
            var present = tier.features().stream().filter(uses::containsKey).toList();
            if (!present.isEmpty()) {
                text.append("  subgraph ").append(tier.name()).append('\n');
                present.forEach(feature -> text.append("    ").append(feature).append('\n'));
                text.append("  end\n");
            }
        }
        uses.forEach((user, used) -> arrows(user, used).forEach(text::append));
        return text.append("```\n").toString();
    }

    private static List<String> arrows(String user, Set<String> used) {
        return used.stream()
                .filter(feature -> !COMMON.equals(feature))
                .map(feature -> "  " + user + " --> " + feature + "\n")
                .toList();
    }

    private static Map<String, Set<String>> uses(JavaClasses code) {
        var uses = new TreeMap<String, Set<String>>();
        code.forEach(type -> feature(type.getPackageName()).ifPresent(user -> {
            var used = uses.computeIfAbsent(user, first -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .flatMap(dependency -> feature(dependency.getTargetClass().getPackageName()).stream())
                    .filter(feature -> !feature.equals(user))
                    .forEach(used::add);
        }));
        return uses;
    }

    private static Optional<String> feature(String packageName) {
        return Tiers.feature(ROOT, packageName).filter(Tiers::knows);
    }
}
