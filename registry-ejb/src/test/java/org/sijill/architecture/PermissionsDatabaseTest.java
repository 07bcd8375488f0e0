package org.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sijill.architecture.Permissions.Grant;
import org.sijill.architecture.Permissions.Role;

/** What is asked for is what is granted: the migrations' rows, a partner's scopes, or an actor made for one step. */
class PermissionsDatabaseTest {

    /** Granted ahead of the release that asks for it. */
    private static final Map<String, String> LATER = Map.of(
            "registration.advance", "process steps call no boundary yet",
            "notification.send", "process steps call no boundary yet",
            "worklist.project", "process steps call no boundary yet");

    private static final Set<String> ASKED = Permissions.asked(new ClassFileImporter().importPath("target/classes"));

    @Test
    void whatIsAskedForSomebodyHolds() {
        var held = granted();
        held.addAll(Permissions.givenByCode());
        assertThat(ASKED).isNotEmpty();
        assertThat(held).containsAll(ASKED);
    }

    @Test
    void whatIsGrantedIsAskedFor() {
        assertThat(granted())
                .filteredOn(permission -> !LATER.containsKey(permission))
                .allMatch(ASKED::contains);
    }

    @Test
    void whatComesLaterIsGrantedAndNotYetAskedFor() {
        assertThat(granted()).containsAll(LATER.keySet());
        assertThat(ASKED).doesNotContainAnyElementsOf(LATER.keySet());
    }

    @Test
    void whatTheCodeGivesIsAskedFor() {
        assertThat(Permissions.givenByCode()).isNotEmpty().allMatch(ASKED::contains);
    }

    /** Who grants or audits access does no case work. */
    @Test
    void aRoleThatStandsAloneChangesNoCase() {
        var alone = Permissions.roles().stream()
                .filter(Role::standsAlone)
                .map(Role::code)
                .collect(Collectors.toSet());
        assertThat(Permissions.grants())
                .filteredOn(grant -> alone.contains(grant.role()))
                .extracting(Grant::permission)
                .allMatch(permission ->
                        !permission.matches("(registration|worklist)\\..*") || permission.endsWith(".read"));
    }

    private static Set<String> granted() {
        return Permissions.grants().stream().map(Grant::permission).collect(Collectors.toCollection(TreeSet::new));
    }
}
