package org.sijill.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.sijill.common.MovableClock;
import org.sijill.common.ServerReady;
import org.sijill.demo.DemoApplications;
import org.sijill.demo.DemoConfirmations;
import org.sijill.demo.DemoFamilies;
import org.sijill.demo.DemoReviews;
import org.sijill.office.FirstStart;
import org.sijill.workflow.ProcessEngineGateway;

/** What must be there before anybody is let in: on an empty database the accounts, in demo mode the partner as well. */
@Singleton
@Startup
@DependsOn("ProcessEngineLifecycle")
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private final FirstStart accounts;
    private final DemoPartner partner;
    private final DemoFamilies families;
    private final DemoApplications demo;
    private final DemoConfirmations confirmations;
    private final DemoReviews reviews;
    private final Settings settings;
    private final SecretFiles secrets;
    private final MovableClock clock;
    private final KeptOffset offset;
    private final ProcessEngineGateway processes;
    private final Event<ServerReady> ready;

    private volatile boolean done;

    @Inject
    public StartUp(
            FirstStart accounts,
            DemoPartner partner,
            DemoFamilies families,
            DemoApplications demo,
            DemoConfirmations confirmations,
            DemoReviews reviews,
            Settings settings,
            SecretFiles secrets,
            MovableClock clock,
            KeptOffset offset,
            ProcessEngineGateway processes,
            Event<ServerReady> ready) {
        this.accounts = accounts;
        this.partner = partner;
        this.families = families;
        this.demo = demo;
        this.confirmations = confirmations;
        this.reviews = reviews;
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.offset = offset;
        this.processes = processes;
        this.ready = ready;
    }

    /** For the container. */
    protected StartUp() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void run() {
        clock.forward(offset.atStart());
        processes.clockMoved();
        accounts.run(settings.demo()).ifPresent(secrets::firstAdministrator);
        if (settings.demo()) {
            var key = partner.key();
            secrets.demo(key, partner.registerKey());
            if (settings.demoFamilies() > 0) {
                families.enter(settings.demoFamilies());
                demo.make(settings.demoFamilies(), partner.actor(key));
                confirmations.make(settings.demoFamilies());
                reviews.make();
            }
        }
        done = true;
        ready.fire(new ServerReady());
    }

    public boolean isDone() {
        return done;
    }
}
