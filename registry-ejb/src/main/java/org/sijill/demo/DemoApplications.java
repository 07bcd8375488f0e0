package org.sijill.demo;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sijill.calendar.Deadlines;
import org.sijill.location.Locations;
import org.sijill.location.Wilaya;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;

/**
 * The applications of a demo server, in every state in which one can rest. Each is led through the same boundaries and the same
 * process as a real one, at the moments at which it is said to have happened, in a transaction of its own; a start that was killed is
 * made good by the next one.
 */
@ApplicationScoped
public class DemoApplications {

    private static final System.Logger LOG = System.getLogger(DemoApplications.class.getName());

    private static final int TOLD_EVERY = 40;

    private final CaseMaker maker;
    private final CaseRepository cases;
    private final DemoStaff staff;
    private final Locations locations;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    DemoApplications(
            CaseMaker maker,
            CaseRepository cases,
            DemoStaff staff,
            Locations locations,
            Deadlines deadlines,
            Clock clock) {
        this.maker = maker;
        this.cases = cases;
        this.staff = staff;
        this.locations = locations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** For the container. */
    protected DemoApplications() {
        this(null, null, null, null, null, null);
    }

    /**
     * Makes those that are missing; the second time finds nothing to do.
     *
     * @param families how many the registry holds; some of them apply
     * @param partner through whose system some of the applications come
     */
    @ActivateRequestContext
    public void make(int families, Actor partner) {
        var known = cases.keys();
        if (known.size() >= CasePlan.CASES) {
            return;
        }
        staff.enter();
        var made = known.size();
        for (var planned : new CasePlan(wilayat(), families, deadlines.calendar(), clock.instant()).cases()) {
            if (!known.contains(planned.key().value())) {
                maker.make(planned, partner);
                made++;
                if (made % TOLD_EVERY == 0) {
                    LOG.log(
                            INFO,
                            "demo=applications made={0} of={1}",
                            Integer.toString(made),
                            Integer.toString(CasePlan.CASES));
                }
            }
        }
        cases.countAnew();
    }

    private List<WilayaCode> wilayat() {
        return locations.governorates().stream()
                .flatMap(governorate -> locations.wilayat(governorate.code()).stream())
                .map(Wilaya::code)
                .toList();
    }
}
