package org.sijill.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sijill.security.Requires;

/** What is read from the classes. The root package is a parameter, so that a sample is judged like the code. */
enum CodeRule {
    FEATURES_HAVE_NO_CYCLES(root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

    ARROWS_GO_DOWN_THE_TIERS(root -> classes().should(useOnlyWhatLiesBelow(root))),

    ONLY_WORKFLOW_KNOWS_THE_ENGINE(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")),

    /** What every register has in common may be seen by every register: it is no thing of its own. */
    ENTITIES_STAY_IN_THEIR_FEATURE(root -> classes()
            .that(areMapped())
            .and()
            .doNotHaveFullyQualifiedName(root + ".common.Knowledge")
            .should()
            .notBePublic()),

    REPOSITORIES_STAY_IN_THEIR_FEATURE(root ->
            classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic()),

    ONLY_REPOSITORIES_HOLD_THE_ENTITY_MANAGER(root -> noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and(areNotKnownToHoldIt())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)),

    NO_ASSOCIATION_LEAVES_ITS_FEATURE(root -> fields().that(areAssociations()).should(stayInTheirPackage())),

    ENTITIES_HAVE_NO_SETTERS(root ->
            noMethods().that().areDeclaredInClassesThat(areMapped()).should().haveNameMatching("set[A-Z].*")),

    ONLY_BOUNDARIES_ARE_STATELESS(root -> classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .andShould()
            .bePublic()),

    SERVICES_ARE_STATELESS(root ->
            classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Stateless.class)),

    EVERY_BOUNDARY_METHOD_ASKS_FOR_A_PERMISSION(root -> methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(nameAPermission()));

    /** Repositories by another name: each holds nothing but queries. */
    private static final Set<String> REPOSITORIES_BY_ANOTHER_NAME = Set.of(
            "org.sijill.audit.AuditChain",
            "org.sijill.common.Turns",
            "org.sijill.office.LoginAttempts",
            "org.sijill.office.StaffSessions");

    /** Makes it injectable. */
    private static final String PRODUCER = "org.sijill.common.Persistence";

    private final Function<String, ArchRule> rule;

    CodeRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** @return who breaks it; empty if nobody does */
    List<String> offences(String root, JavaClasses code) {
        return rule.apply(root)
                .allowEmptyShould(true)
                .evaluate(code)
                .getFailureReport()
                .getDetails();
    }

    private static ArchCondition<JavaClass> useOnlyWhatLiesBelow(String root) {
        return new ArchCondition<>("use only features that lie below or to the left") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                Tiers.feature(root, user.getPackageName()).ifPresent(feature -> {
                    if (!Tiers.knows(feature)) {
                        events.add(SimpleConditionEvent.violated(user, feature + " is not in the table of features"));
                    }
                    user.getDirectDependenciesFromSelf().forEach(dependency -> Tiers.feature(
                                    root, dependency.getTargetClass().getPackageName())
                            .filter(used -> Tiers.knows(used) && !Tiers.mayUse(feature, used))
                            .ifPresent(used -> events.add(SimpleConditionEvent.violated(
                                    user, feature + " may not use " + used + ": " + dependency.getDescription()))));
                });
            }
        };
    }

    private static DescribedPredicate<JavaClass> areMapped() {
        return describe(
                "are mapped to a table", type -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                        .anyMatch(type::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaClass> areNotKnownToHoldIt() {
        return describe(
                "are not known to hold it",
                type -> !REPOSITORIES_BY_ANOTHER_NAME.contains(type.getName()) && !PRODUCER.equals(type.getName()));
    }

    private static DescribedPredicate<JavaField> areAssociations() {
        return describe("are associations", field -> Stream.of(
                        ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class)
                .anyMatch(field::isAnnotatedWith));
    }

    private static ArchCondition<JavaField> stayInTheirPackage() {
        return new ArchCondition<>("lead to entities of their own feature") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .filter(type ->
                                !type.getPackage().equals(field.getOwner().getPackage()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " leads to " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> nameAPermission() {
        return new ArchCondition<>("name a permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var named = method.tryGetAnnotationOfType(Requires.class)
                        .or(() -> method.getOwner().tryGetAnnotationOfType(Requires.class))
                        .map(Requires::value)
                        .orElse("");
                if (!named.equals(Requires.ANYBODY) && !named.matches("[a-z]+\\.[a-zA-Z]+")) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no permission"));
                }
            }
        };
    }
}
