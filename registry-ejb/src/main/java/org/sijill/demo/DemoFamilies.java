package org.sijill.demo;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.sijill.location.Locations;
import org.sijill.location.Wilaya;
import org.sijill.location.WilayaCode;
import org.sijill.person.Persons;

/**
 * The families of a demo server's registry. They are entered in their order, some at a time, each lot in a transaction of its own;
 * a start that was killed is made good by the next one, which goes on with what is missing.
 *
 * @see "contract.md, DEMO_FAMILIES"
 */
@ApplicationScoped
public class DemoFamilies {

    private static final System.Logger LOG = System.getLogger(DemoFamilies.class.getName());

    private static final int LOT = 100;

    private final FamilyEntry entry;
    private final Persons persons;
    private final Locations locations;
    private final Clock clock;

    @Inject
    DemoFamilies(FamilyEntry entry, Persons persons, Locations locations, Clock clock) {
        this.entry = entry;
        this.persons = persons;
        this.locations = locations;
        this.clock = clock;
    }

    /** For the container. */
    protected DemoFamilies() {
        this(null, null, null, null);
    }

    /**
     * Enters those that are missing; the second time finds nothing to do.
     *
     * @param count how many there are to be, 1 or more; that there are more already changes nothing
     */
    @ActivateRequestContext
    public void enter(int count) {
        var generator = new FamilyGenerator(Placement.of(count, wilayat()), LocalDate.now(clock));
        if (isEntered(generator.family(count - 1))) {
            return;
        }
        for (int first = 0; first < count; first += LOT) {
            var last = Math.min(first + LOT, count);
            var missing = missing(
                    IntStream.range(first, last).mapToObj(generator::family).toList());
            if (!missing.isEmpty()) {
                entry.enter(missing, (first + 1) + "-" + last);
                LOG.log(INFO, "demo=families entered={0} of={1}", Integer.toString(last), Integer.toString(count));
            }
        }
    }

    private boolean isEntered(DemoFamily family) {
        return missing(List.of(family)).isEmpty();
    }

    /** @return those whose head nobody knows; they are entered whole or not at all */
    private List<DemoFamily> missing(List<DemoFamily> families) {
        var known = persons.find(families.stream().map(DemoFamily::headNumber).toList())
                .keySet();
        return families.stream()
                .filter(family -> !known.contains(family.headNumber()))
                .toList();
    }

    private List<WilayaCode> wilayat() {
        return locations.governorates().stream()
                .flatMap(governorate -> locations.wilayat(governorate.code()).stream())
                .map(Wilaya::code)
                .toList();
    }
}
