package org.sijill.web.registration;

import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.document.Documents;
import org.sijill.registration.HandIn;
import org.sijill.registration.MissingItem;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Refusals;

/** A paper that a form sent: fields {@code kind} and {@code file}. A file that is not taken is told by its code, and the page says it. */
final class SentPaper {

    /** Most bytes of a request: the file, and the little around it. */
    static final long LARGEST = Documents.LARGEST + (64L << 10);

    private static final String TOO_LARGE = "document.error.large";

    private static final Set<String> REFUSALS = Set.of(
            "document.error.empty",
            TOO_LARGE,
            "document.error.type",
            "document.error.unreadable",
            "document.error.pages",
            "document.error.many");

    private SentPaper() {}

    /** @throws NotAvailableException if no such paper is asked for of anybody */
    static MissingItem kind(HttpServletRequest request) {
        return MissingItem.documents().stream()
                .filter(paper -> paper.name().equals(request.getParameter("kind")))
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    /** @return code of why the file is not taken; empty if it was */
    static Optional<String> take(HttpServletRequest request, Consumer<HandIn> by) throws IOException {
        try {
            by.accept(handIn(request));
            return Optional.empty();
        } catch (IllegalStateException | ServletException larger) {
            return Optional.of(TOO_LARGE);
        } catch (BusinessException | EJBException failed) {
            var refusal = Refusals.in(failed).orElseThrow(() -> failed);
            if (REFUSALS.contains(refusal.code())) {
                return Optional.of(refusal.code());
            }
            throw refusal;
        }
    }

    private static HandIn handIn(HttpServletRequest request) throws IOException, ServletException {
        var file = request.getPart("file");
        if (file == null) {
            throw new BusinessException("document.error.empty");
        }
        try (var content = file.getInputStream()) {
            var name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
            return new HandIn(kind(request), name, content.readAllBytes());
        }
    }

    /** @return why the file that was sent last was not taken, as the address of the page says; empty text if it was */
    static String wrong(Asked asked, Msg msg) {
        return asked.text("wrong")
                .filter(REFUSALS::contains)
                .map(code -> msg.text(code, limit(code)))
                .orElse("");
    }

    /**
     * A parameter of the form's address: of a request that is too large the container reads nothing else.
     *
     * @return empty if the address does not name it, or names more than letters, digits and dashes
     */
    static Optional<String> ofAddress(HttpServletRequest request, String name) {
        var found = Pattern.compile("(?:^|&)" + name + "=([A-Za-z0-9_-]{1,40})(?:&|$)")
                .matcher(Optional.ofNullable(request.getQueryString()).orElse(""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** @return the number that the text of this refusal names; 0 if it names none */
    private static int limit(String code) {
        return switch (code) {
            case "document.error.many" -> Documents.MOST;
            case "document.error.pages" -> Documents.MOST_PAGES;
            default -> 0;
        };
    }
}
