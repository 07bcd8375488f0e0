package org.sijill.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.junit.jupiter.api.Test;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

class ProcessBeansTest {

    /** A process class, as diagrams see it. */
    public static class SampleProcess {

        private final CurrentActor current;
        private final List<Actor> ranAs = new ArrayList<>();

        SampleProcess(CurrentActor current) {
            this.current = current;
        }

        public String step(String caseId) {
            ranAs.add(current.get());
            return "done " + caseId;
        }

        public void fail() {
            ranAs.add(current.get());
            throw new IllegalStateException("step failed");
        }
    }

    private final CurrentActor current = new CurrentActor();
    private final SampleProcess process = new SampleProcess(current);
    private final ProcessBeans beans =
            new ProcessBeans(only("sampleProcess", process), current, key -> Set.of(key + ".advance"));
    private final SimpleContext context = new SimpleContext(beans);

    @Test
    void aStepRunsAsItsProcessAndTheFormerActorIsBackAfterwards() {
        var clerk = TestActors.in(TestActors.NIZWA, "registration.verify");
        current.become(clerk);
        assertThat(call("sampleProcess", "step", "a-1")).isEqualTo("done a-1");
        assertThat(process.ranAs).extracting(Actor::name).containsExactly("process:sample");
        assertThat(current.get()).isEqualTo(clerk);
    }

    @Test
    void aStepOfAJobThreadHasNoCallerBeforeOrAfter() {
        call("sampleProcess", "step", "a-1");
        assertThat(process.ranAs).allMatch(Actor::isSystem);
        assertThat(current.find()).isEmpty();
    }

    @Test
    void aStepMayWhatItsProcessMayAndNotWhatItsCallerMay() {
        current.become(TestActors.in(TestActors.NIZWA, "registration.decide"));
        call("sampleProcess", "step", "a-1");
        assertThat(process.ranAs).extracting(Actor::permissions).containsExactly(Set.of("sample.advance"));
    }

    @Test
    void theFormerActorIsBackThoughTheStepFailed() {
        var clerk = TestActors.in(TestActors.NIZWA);
        current.become(clerk);
        assertThatThrownBy(() -> call("sampleProcess", "fail")).hasRootCauseMessage("step failed");
        assertThat(process.ranAs).extracting(Actor::name).containsExactly("process:sample");
        assertThat(current.get()).isEqualTo(clerk);
    }

    @Test
    void otherBeansAreNotThereForADiagram() {
        assertThat(find("outbox")).isNull();
        assertThat(find("strangeProcess")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private Object find(String name) {
        context.setPropertyResolved(false);
        return beans.getValue(context, null, name);
    }

    private Object call(String bean, String method, Object... arguments) {
        return beans.invoke(context, find(bean), method, null, arguments);
    }

    /** The container's beans, of which there is one. */
    @SuppressWarnings("unchecked")
    private static Instance<Object> only(String name, Object bean) {
        return (Instance<Object>) Proxy.newProxyInstance(
                ProcessBeansTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "select" -> only(named((Annotation[]) arguments[0]).equals(name) ? name : "", bean);
                    case "isResolvable" -> !name.isEmpty();
                    case "get" -> bean;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static String named(Annotation[] qualifiers) {
        return ((Named) qualifiers[0]).value();
    }
}
