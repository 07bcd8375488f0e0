package org.sijill.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.common.FiredEvents;
import org.sijill.common.MovableClock;
import org.sijill.demo.DemoApplications;
import org.sijill.demo.DemoConfirmations;
import org.sijill.demo.DemoFamilies;
import org.sijill.demo.DemoReviews;
import org.sijill.office.FirstPassword;
import org.sijill.office.FirstStart;
import org.sijill.partner.PartnerKey;
import org.sijill.security.Actor;
import org.sijill.workflow.ProcessEngineGateway;

class StartUpTest {

    private static final PartnerKey KEY = new PartnerKey("sjl_key");

    private static final PartnerKey REGISTER_KEY = new PartnerKey("sjl_register");

    private final List<String> made = new ArrayList<>();

    @Test
    void aDemoServerHasAsManyFamiliesAsAreSet() {
        start(true, 3_000);
        assertThat(made)
                .containsExactly(
                        "accounts true",
                        "partner",
                        "3000 families",
                        "applications of 3000 by process:partner",
                        "confirmations of 3000",
                        "reviews",
                        "ready");
    }

    @Test
    void noneAreSetSoThereAreNone() {
        start(true, 0);
        assertThat(made).containsExactly("accounts true", "partner", "ready");
    }

    /** Invented families never stand in a real registry, whatever number is set. */
    @Test
    void withoutDemoNobodyIsInvented() {
        start(false, 3_000);
        assertThat(made).containsExactly("accounts false", "ready");
    }

    private void start(boolean demo, int families) {
        var settings = new Settings(demo, "no-such-folder", families, Optional.empty());
        var accounts = new FirstStart() {
            @Override
            public Optional<FirstPassword> run(boolean forDemo) {
                made.add("accounts " + forDemo);
                return Optional.empty();
            }
        };
        var partner = new DemoPartner() {
            @Override
            PartnerKey key() {
                made.add("partner");
                return KEY;
            }

            @Override
            PartnerKey registerKey() {
                return REGISTER_KEY;
            }

            @Override
            Actor actor(PartnerKey key) {
                assertThat(key).isEqualTo(KEY);
                return Actor.system("partner", Set.of());
            }
        };
        var invented = new DemoFamilies() {
            @Override
            public void enter(int count) {
                made.add(count + " families");
            }
        };
        var applications = new DemoApplications() {
            @Override
            public void make(int families, Actor by) {
                made.add("applications of " + families + " by " + by.name());
            }
        };
        var confirmations = new DemoConfirmations() {
            @Override
            public void make(int families) {
                made.add("confirmations of " + families);
            }
        };
        var reviews = new DemoReviews() {
            @Override
            public void make() {
                made.add("reviews");
            }
        };
        var secrets = new SecretFiles() {
            @Override
            void demo(PartnerKey key, PartnerKey register) {
                assertThat(key).isEqualTo(KEY);
                assertThat(register).isEqualTo(REGISTER_KEY);
            }
        };
        new StartUp(
                        accounts,
                        partner,
                        invented,
                        applications,
                        confirmations,
                        reviews,
                        settings,
                        secrets,
                        new MovableClock(),
                        new KeptOffset(settings),
                        engine(),
                        new FiredEvents<>(ready -> made.add("ready")))
                .run();
    }

    /** Hears that the clock moved, and nothing else. */
    private static ProcessEngineGateway engine() {
        return (ProcessEngineGateway) Proxy.newProxyInstance(
                StartUpTest.class.getClassLoader(),
                new Class<?>[] {ProcessEngineGateway.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("clockMoved");
                    return null;
                });
    }
}
