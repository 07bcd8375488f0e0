package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.common.BusinessException;
import org.sijill.security.Actor;

/** Which authority an account may be given, and by whom: nobody gives what he lacks. */
@ApplicationScoped
class AuthorityRules {

    private final OfficeRepository offices;
    private final Roles roles;

    @Inject
    AuthorityRules(OfficeRepository offices, Roles roles) {
        this.offices = offices;
        this.roles = roles;
    }

    /** for the container */
    protected AuthorityRules() {
        this(null, null);
    }

    /**
     * @param owner without a civil number he takes no role but the administrator's
     * @throws BusinessException with the first rule that is broken
     */
    void check(Actor giver, Authority given, Owner owner) {
        checkOffice(giver, given);
        checkRoles(given.roles());
        if (owner.civilNumber().isEmpty() && !given.roles().equals(Set.of(Roles.ADMIN))) {
            throw new BusinessException("office.error.civilNumberNeeded");
        }
    }

    private void checkOffice(Actor giver, Authority given) {
        var office =
                offices.find(given.office()).orElseThrow(() -> new BusinessException("office.error.officeUnknown"));
        if (office.isClosed()) {
            throw new BusinessException("office.error.officeClosed");
        }
        var area = given.area()
                .from(given.office())
                .orElseThrow(() -> new BusinessException("office.error.noGovernorate"));
        if (!giver.area().covers(area) || given.level() > giver.level()) {
            throw new BusinessException("office.error.beyondOwnAuthority");
        }
    }

    private void checkRoles(Set<String> given) {
        if (given.isEmpty()) {
            throw new BusinessException("office.error.roleMissing");
        }
        var known = roles.assignable().stream()
                .filter(role -> given.contains(role.code()))
                .toList();
        if (known.size() < given.size()) {
            throw new BusinessException("office.error.roleUnknown");
        }
        if (known.size() > 1 && known.stream().anyMatch(RoleSummary::standsAlone)) {
            throw new BusinessException("office.error.roleStandsAlone");
        }
    }
}
