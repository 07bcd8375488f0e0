package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.declaration.Part;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * Which of the chosen applications are alike and simple enough to be decided together. Each is decided afterwards by itself, by
 * {@link DecisionService}, with a reason of its own.
 */
@Stateless
public class BulkDecisionService {

    /** Applications that are looked at together, at the most. */
    public static final int MOST = 50;

    private final ApplicationRepository applications;
    private final Simplicity simplicity;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    public BulkDecisionService(
            ApplicationRepository applications, Simplicity simplicity, CurrentActor current, ApplicationAudit audit) {
        this.applications = applications;
        this.simplicity = simplicity;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected BulkDecisionService() {
        this(null, null, null, null);
    }

    /**
     * @return the chosen ones within the actor's reach, in the order of their numbers; a few statements, however many. Alike are
     *     those that ask for the help most of the simple ones ask for
     */
    @Requires("registration.decide")
    public List<BulkCandidate> candidates(Collection<CaseNumber> numbers) {
        audit.sawMany("registration.read", "many");
        var found = applications.find(
                current.get(),
                Set.copyOf(
                        numbers.stream().limit(MOST).map(CaseNumber::toString).toList()));
        var reasons = simplicity.whyNot(found);
        var most = mostAskedFor(found, reasons);
        return found.stream()
                .map(application -> candidate(application, reasons.getOrDefault(application, ""), most))
                .toList();
    }

    private static BulkCandidate candidate(Application application, String why, Set<HelpKind> most) {
        var minimum = application.minimum();
        var unlike = minimum.helpWanted().equals(most) ? "" : "registration.error.manyUnlike";
        return new BulkCandidate(
                application.id(),
                application.reference().number(),
                application.answers().of(Part.SELF).find("fullArabic").orElse(""),
                minimum.helpWanted(),
                minimum.wilaya().value(),
                application.version(),
                Optional.of(why.isEmpty() ? unlike : why).filter(code -> !code.isEmpty()));
    }

    private static Set<HelpKind> mostAskedFor(List<Application> found, Map<Application, String> reasons) {
        return found.stream()
                .filter(application -> !reasons.containsKey(application))
                .map(application -> application.minimum().helpWanted())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry<Set<HelpKind>, Long>::getValue)
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(Set.of());
    }
}
