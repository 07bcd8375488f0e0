package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/** Names and state of offices, for whoever shows or routes something. They are no secret, so anybody may ask. */
@ApplicationScoped
public class Offices {

    private final OfficeRepository repository;

    @Inject
    Offices(OfficeRepository repository) {
        this.repository = repository;
    }

    /** for the container */
    protected Offices() {
        this(null);
    }

    /** @return the names of these, in one statement; of codes that no office has, none */
    public Map<OfficeCode, BilingualName> names(Collection<OfficeCode> codes) {
        return repository.names(codes);
    }

    /** @throws IllegalArgumentException if there is no such office */
    public BilingualName name(OfficeCode code) {
        var found = names(List.of(code)).get(code);
        if (found == null) {
            throw new IllegalArgumentException("no office " + code);
        }
        return found;
    }

    /** @return whether there is such an office and it takes work */
    public boolean isOpen(OfficeCode code) {
        return repository.find(code).filter(office -> !office.isClosed()).isPresent();
    }
}
