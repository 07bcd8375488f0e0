package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.NotAvailableException;

/** What the address of a page asks for: filters, the page of a list, the record. */
@RequestScoped
public class Asked {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final HttpServletRequest request;

    @Inject
    Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** for the container */
    protected Asked() {
        this(null);
    }

    /** @return without blanks around it; empty if there is none, or nothing in it */
    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** @return every value that is sent under this name */
    public List<String> all(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** @return which page of a list, from 1 */
    public int page() {
        return text("page")
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** @return the version that a form was shown with; empty if it says none */
    public Optional<Long> version() {
        return number("version");
    }

    /** @return a whole number, from 0; empty if what stands there is none */
    public Optional<Long> number(String name) {
        return text(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** @throws NotAvailableException if what stands there is no id */
    public Optional<UUID> id(String name) {
        var text = text(name);
        if (text.filter(id -> !id.matches(ID)).isPresent()) {
            throw new NotAvailableException();
        }
        return text.map(UUID::fromString);
    }
}
