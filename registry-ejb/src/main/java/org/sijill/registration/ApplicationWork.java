package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Part;
import org.sijill.security.Actor;
import org.sijill.worklist.CaseTopic;
import org.sijill.worklist.WorkItemOpened;
import org.sijill.worklist.WorkOffered;

/** What the work list is told of an application: what it is about, and who had a hand in it. */
@ApplicationScoped
class ApplicationWork {

    private static final String DECIDE = "DecideApplication";

    private final ApplicationRepository applications;

    @Inject
    ApplicationWork(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** For the container. */
    protected ApplicationWork() {
        this(null);
    }

    void opened(@Observes WorkItemOpened opened) {
        if (opened.processKey().equals(RegistrationProcess.KEY)) {
            applications
                    .find(reader(), new ApplicationId(opened.caseId()))
                    .ifPresent(application -> opened.isAbout(topic(application)));
        }
    }

    private static CaseTopic topic(Application application) {
        var minimum = application.minimum();
        return new CaseTopic(
                minimum.helpWanted().stream().map(HelpKind::name).collect(Collectors.toSet()),
                minimum.wilaya().value(),
                application
                        .answers()
                        .of(Part.HOME)
                        .find("village")
                        .map(String::strip)
                        .orElse(""),
                application.filing().at());
    }

    /**
     * Nobody is given his own file, nor a decision he must not make.
     *
     * @throws BusinessException {@code registration.error.giveOwnFile}, {@code .giveFourEyes}
     */
    void offered(@Observes WorkOffered offered) {
        applications.find(reader(), new ApplicationId(offered.caseId())).ifPresent(application -> {
            if (application.isOwnFileOf(offered.to())) {
                throw new BusinessException("registration.error.giveOwnFile", offered.caseNumber());
            }
            if (offered.step().equals(DECIDE) && application.preparedBy(offered.to())) {
                throw new BusinessException("registration.error.giveFourEyes", offered.caseNumber());
            }
        });
    }

    /** Whoever moves the case on need not reach it: the work list follows the process. */
    private static Actor reader() {
        return Actor.system(RegistrationProcess.KEY, Set.of());
    }
}
