package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Every text that an administrator may write anew, whichever feature it is of. */
@ApplicationScoped
class TextSources {

    private final Iterable<TextSource> sources;

    @Inject
    TextSources(@Any Instance<TextSource> sources) {
        this.sources = sources;
    }

    /** For tests without a container. */
    TextSources(List<TextSource> sources) {
        this.sources = sources;
    }

    /** For the container. */
    protected TextSources() {
        this(List.of());
    }

    /** @return by name, those of messages first */
    List<String> templates() {
        return StreamSupport.stream(sources.spliterator(), false)
                .sorted(Comparator.comparing(TextSource::isSent).reversed())
                .flatMap(source -> source.templates().stream())
                .toList();
    }

    Optional<TextSource> find(String template) {
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.has(template))
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is no such text */
    TextSource get(String template) {
        return find(template).orElseThrow(() -> new IllegalArgumentException("no text " + template));
    }
}
