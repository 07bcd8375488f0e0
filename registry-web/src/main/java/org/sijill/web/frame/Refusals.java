package org.sijill.web.frame;

import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;

/** What a failure says to whoever met it. */
public final class Refusals {

    private static final int DEEPEST = 20;

    /** Of the persistence provider, and of what stands before it: all of them are named so. */
    private static final String OVERTAKEN = "OptimisticLock";

    private Refusals() {}

    /**
     * @return the refusal that lies in it; that the record was changed meanwhile, if another transaction was first, which
     *     shows at the commit only; empty if it is a fault
     */
    public static Optional<BusinessException> in(Throwable thrown) {
        var refusal = causes(thrown)
                .filter(BusinessException.class::isInstance)
                .map(BusinessException.class::cast)
                .findFirst();
        return refusal.isPresent() || causes(thrown).noneMatch(Refusals::isOvertaken)
                ? refusal
                : Optional.of(new ChangedMeanwhileException());
    }

    /** @return whether a failure of this kind lies in it */
    static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> kind) {
        return causes(thrown).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static boolean isOvertaken(Throwable cause) {
        return cause.getClass().getSimpleName().startsWith(OVERTAKEN);
    }
}
