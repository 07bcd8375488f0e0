package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.FiredEvents;
import org.sijill.common.NotAvailableException;

class RequiresInterceptorTest {

    static class Boundary {

        @Requires("registration.verify")
        public String confirm() {
            return "confirmed";
        }

        @Requires(Requires.ANYBODY)
        public String logIn() {
            return "in";
        }

        public String unnamed() {
            return "unnamed";
        }
    }

    @Requires("office.read")
    static class ReadBoundary {

        public String list() {
            return "listed";
        }

        @Requires("office.manage")
        public String change() {
            return "changed";
        }
    }

    private final CurrentActor current = new CurrentActor();
    private final FiredEvents<AccessRefused> refused = new FiredEvents<>();
    private final RequiresInterceptor interceptor = new RequiresInterceptor();

    @BeforeEach
    void inject() throws ReflectiveOperationException {
        put("current", current);
        put("refused", refused);
    }

    private void put(String field, Object value) throws ReflectiveOperationException {
        var injected = RequiresInterceptor.class.getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(interceptor, value);
    }

    @Test
    void whoeverHoldsThePermissionPasses() throws Exception {
        current.become(TestActors.in(TestActors.NIZWA, "registration.verify"));
        assertThat(call(new Boundary(), "confirm")).isEqualTo("confirmed");
        assertThat(refused.all()).isEmpty();
    }

    @Test
    void whoeverLacksItIsToldThereIsNoSuchThingAndTheRefusalIsAnnounced() {
        var clerk = TestActors.in(TestActors.NIZWA, "registration.read", "registration.verifyAll");
        current.become(clerk);
        assertThatThrownBy(() -> call(new Boundary(), "confirm")).isInstanceOf(NotAvailableException.class);
        assertThat(refused.all()).containsExactly(new AccessRefused(Optional.of(clerk), "registration.verify", ""));
    }

    @Test
    void whoeverIsNotLoggedInIsRefusedAndAnnouncedToo() {
        assertThatThrownBy(() -> call(new Boundary(), "confirm")).isInstanceOf(NotAvailableException.class);
        assertThat(refused.all()).containsExactly(new AccessRefused(Optional.empty(), "registration.verify", ""));
    }

    @Test
    void whatIsForAnybodyAsksForNobody() throws Exception {
        assertThat(call(new Boundary(), "logIn")).isEqualTo("in");
        assertThat(refused.all()).isEmpty();
    }

    @Test
    void aMethodOverridesThePermissionOfItsClass() throws Exception {
        current.become(TestActors.in(TestActors.NIZWA, "office.read"));
        assertThat(call(new ReadBoundary(), "list")).isEqualTo("listed");
        assertThatThrownBy(() -> call(new ReadBoundary(), "change")).isInstanceOf(NotAvailableException.class);
    }

    @Test
    void aMethodThatNamesNoPermissionLetsNobodyThrough() {
        current.become(TestActors.in(TestActors.NIZWA, ""));
        assertThatThrownBy(() -> call(new Boundary(), "unnamed")).isInstanceOf(IllegalStateException.class);
    }

    private Object call(Object boundary, String method) throws Exception {
        var called = boundary.getClass().getDeclaredMethod(method);
        return interceptor.check((InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, asked, arguments) -> {
                    return switch (asked.getName()) {
                        case "getMethod" -> called;
                        case "proceed" -> called.invoke(boundary);
                        default -> throw new UnsupportedOperationException(asked.getName());
                    };
                }));
    }
}
