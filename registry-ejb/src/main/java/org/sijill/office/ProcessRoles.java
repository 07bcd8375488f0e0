package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.security.ProcessPermissions;

/** A process holds the role named after it, {@code process-registration}: what it may do stands in the same table. */
@ApplicationScoped
class ProcessRoles implements ProcessPermissions {

    private final Roles roles;

    @Inject
    ProcessRoles(Roles roles) {
        this.roles = roles;
    }

    /** for the container */
    protected ProcessRoles() {
        this(null);
    }

    @Override
    public Set<String> of(String processKey) {
        return roles.permissionsOf("process-" + processKey);
    }
}
