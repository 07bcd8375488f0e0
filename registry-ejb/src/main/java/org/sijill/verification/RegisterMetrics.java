package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How the registers are doing, for whoever watches {@code /metrics}; of this server, since its start. */
@ApplicationScoped
class RegisterMetrics {

    private final MetricRegistry metrics;
    private final Breakers breakers;
    private final RegisterClient client;

    @Inject
    RegisterMetrics(MetricRegistry metrics, Breakers breakers, RegisterClient client) {
        this.metrics = metrics;
        this.breakers = breakers;
        this.client = client;
    }

    /** For the container. */
    protected RegisterMetrics() {
        this(null, null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        for (var register : client.connected()) {
            metrics.gauge(
                    "sijill_register_breaker",
                    breakers,
                    all -> all.state(register).ordinal(),
                    new Tag("register", register.name()));
        }
    }

    /** An attempt was made. */
    void count(Register register, Reply.Kind came) {
        metrics.counter("sijill_register_answers", new Tag("register", register.name()), new Tag("answer", came.name()))
                .inc();
    }
}
