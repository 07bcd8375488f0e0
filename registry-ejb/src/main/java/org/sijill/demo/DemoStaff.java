package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sijill.location.BilingualName;
import org.sijill.location.WilayaCode;
import org.sijill.office.AreaKind;
import org.sijill.office.Authority;
import org.sijill.office.DemoAccount;
import org.sijill.office.DemoColleagues;
import org.sijill.registration.HelpKind;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** Who works in which office: the known accounts in theirs, elsewhere a clerk and a director of the whole governorate. */
@ApplicationScoped
class DemoStaff {

    static final WilayaCode NIZWA = new WilayaCode("OM-DA-01");
    static final WilayaCode SALALAH = new WilayaCode("OM-ZU-01");

    private static final Actor ACTOR = Actor.system("demo-cases", Set.of());
    private static final int LEVEL = 2;

    private final DemoColleagues colleagues;

    @Inject
    DemoStaff(DemoColleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** For the container. */
    protected DemoStaff() {
        this(null);
    }

    void enter() {
        colleagues.enter(accounts(), ACTOR);
    }

    static List<DemoAccount> accounts() {
        return Rows.of("staff.tsv").stream()
                .map(row -> new DemoAccount(
                        row.get(0),
                        row.get(1),
                        new BilingualName(row.get(4), row.get(5)),
                        row.get(2),
                        new Authority(new OfficeCode(row.get(3)), AreaKind.GOVERNORATE, LEVEL, Set.of(row.get(1)))))
                .toList();
    }

    Actor filing(WilayaCode wilaya) {
        if (wilaya.equals(NIZWA)) {
            return colleagues.actor("clerk");
        }
        return wilaya.equals(SALALAH) ? colleagues.actor("clerk2") : ofGovernorate("clerk", wilaya);
    }

    /** Of Nizwa. */
    Actor checking(WilayaCode wilaya) {
        return wilaya.equals(NIZWA) ? colleagues.actor("clerk3") : filing(wilaya);
    }

    /** @param help a device is the director's alone */
    Actor deciding(WilayaCode wilaya, Set<HelpKind> help) {
        if (!help.contains(HelpKind.DEVICE) && wilaya.equals(NIZWA)) {
            return colleagues.actor("supervisor");
        }
        if (!help.contains(HelpKind.DEVICE) && wilaya.equals(SALALAH)) {
            return colleagues.actor("supervisor2");
        }
        return director(wilaya);
    }

    Actor researching(WilayaCode wilaya) {
        return wilaya.equals(NIZWA) ? colleagues.actor("researcher") : ofGovernorate("researcher", wilaya);
    }

    /** @return whoever looks through a report: never its researcher */
    Actor heading(WilayaCode wilaya) {
        return director(wilaya);
    }

    /** @return as many members as make a majority */
    List<Actor> committee() {
        return List.of(colleagues.actor("committee"), colleagues.actor("committee2"));
    }

    /** @return who looks through what was decided where more than one decides */
    List<Actor> reviewing() {
        return List.of(
                colleagues.actor("supervisor3"),
                colleagues.actor("supervisor"),
                colleagues.actor("supervisor2"),
                director(NIZWA),
                director(SALALAH));
    }

    Actor director(WilayaCode wilaya) {
        return wilaya.governorate().equals(NIZWA.governorate())
                ? colleagues.actor("director")
                : ofGovernorate("director", wilaya);
    }

    private Actor ofGovernorate(String role, WilayaCode wilaya) {
        return colleagues.actor(role + "." + wilaya.value().substring(3, 5).toLowerCase(Locale.ROOT));
    }
}
