package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.registration.RegistrationService;
import org.sijill.security.Requires;
import org.sijill.web.access.inside.AccessCase;
import org.sijill.web.access.inside.AccessCases;
import org.sijill.web.access.inside.Endpoint;
import org.sijill.web.access.inside.Expected;
import org.sijill.web.access.inside.Expected.Kind;
import org.sijill.web.access.inside.Outcome;
import org.sijill.web.operations.DemoClock;

/**
 * Every boundary method, called in the running server with the same arguments by four actors: without the permission, from
 * another governorate, at a lower level, and rightfully.
 *
 * @see "known-failures.md 1–6: OpenSPP2 #380, #379; Primero R2-3923"
 */
@AloneOnTheServer
class AccessMatrixIT {

    private static final TestServer SERVER = TestServer.get();

    private final AuditLines audit = new AuditLines(SERVER);

    static List<AccessCase> cases() {
        return AccessCases.ALL;
    }

    @Test
    void everyBoundaryMethodIsInTheTableOrOpenToAnybodyForAReason() {
        var known = AccessCases.ALL.stream().collect(Collectors.toMap(AccessCase::name, Function.identity()));
        var methods = boundaryMethods();
        assertThat(methods).hasSizeGreaterThan(40);
        methods.forEach((name, method) -> {
            assertThat(method.getAnnotation(Requires.class)).as(name).isNotNull();
            if (Requires.ANYBODY.equals(method.getAnnotation(Requires.class).value())) {
                assertThat(AccessCases.FOR_ANYBODY).as("open to anybody").containsKey(name);
            } else {
                assertThat(known).as("cases").containsKey(name);
            }
        });
        assertThat(methods.keySet()).as("no case for a method that is gone").containsAll(known.keySet());
        assertThat(methods.keySet()).containsAll(AccessCases.FOR_ANYBODY.keySet());
    }

    @Test
    void everyBorderThatAMethodDoesNotHaveIsNamedWithItsReason() {
        assertThat(AccessCases.ALL).allSatisfy(tried -> {
            for (var met : Arrays.asList(tried.otherOffice(), tried.lowerLevel())) {
                assertThat(met).as(tried.name()).isNotNull();
                assertThat(met.kind() == Kind.REFUSED || !met.reason().isBlank())
                        .as(tried.name())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void onlyTheRightfulActorGetsThrough(AccessCase tried) {
        var permission = Arrays.stream(tried.boundary().getDeclaredMethods())
                .filter(method -> method.getName().equals(tried.method()) && method.isAnnotationPresent(Requires.class))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Requires.class)
                .value();
        var met = call(tried, permission);

        assertThat(met.get("rightful").end()).as(met.toString()).isEqualTo("shown");
        expect(met, "without-permission", Expected.Kind.REFUSED, "common.error.notAvailable");
        expect(
                met,
                "other-office",
                tried.otherOffice().kind(),
                tried.otherOffice().code());
        expect(met, "lower-level", tried.lowerLevel().kind(), tried.lowerLevel().code());
    }

    private static void expect(Map<String, Outcome> met, String actor, Kind kind, String code) {
        var outcome = met.get(actor);
        switch (kind) {
            case REFUSED -> {
                assertThat(outcome.end()).as(outcome.toString()).isEqualTo("refused");
                assertThat(met).as("refused, but not in the audit log").containsKey(actor + " kept");
            }
            case REFUSED_WITH ->
                assertThat(List.of(outcome.end(), outcome.detail())).containsExactly("refusedWith", code);
            case HIDDEN -> assertThat(outcome.end()).as(outcome.toString()).isEqualTo("hidden");
            case NO_BORDER -> assertThat(met).doesNotContainKey(actor);
        }
    }

    /** @return how it ended for each actor; and {@code <actor> kept} if the audit log has a new refusal of his */
    private Map<String, Outcome> call(AccessCase tried, String permission) {
        var outsiders = List.of("without-permission", "other-office", "lower-level");
        var before = outsiders.stream()
                .collect(Collectors.toMap(Function.identity(), actor -> audit.refused(actor, permission)));
        var answer = new Web(SERVER)
                .post(Endpoint.ADDRESS, Web.fields("case", tried.name()), Endpoint.TOKEN, SERVER.token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var met = answer.body()
                .lines()
                .map(Outcome::read)
                .collect(Collectors.toMap(Outcome::actor, Function.identity(), (one, other) -> one, TreeMap::new));
        assertThat(met).as(answer.body()).containsKey("rightful");
        for (var actor : outsiders) {
            if (met.containsKey(actor) && audit.refused(actor, permission) > before.get(actor)) {
                met.put(actor + " kept", met.get(actor));
            }
        }
        return met;
    }

    private static Map<String, Method> boundaryMethods() {
        return Stream.of(RegistrationService.class, DemoClock.class)
                .flatMap(one -> Classes.beside(one).stream())
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.toMap(
                        method -> method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        Function.identity(),
                        (one, other) -> {
                            throw new AssertionError("two methods named " + one);
                        },
                        TreeMap::new));
    }
}
