package org.sijill.web.assessment;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitPhotoService;
import org.sijill.assessment.VisitService;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.document.DocumentId;
import org.sijill.document.Documents;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Refusals;
import org.sijill.web.frame.UserLanguage;

/** What hangs on a visit: its photos, shown as pictures drawn anew, added and removed; the letter to the family as PDF. */
@WebServlet({"/staff/assessment/photo", "/staff/assessment/photo/remove", "/staff/assessment/letter"})
@MultipartConfig(maxRequestSize = VisitPapers.LARGEST, fileSizeThreshold = 1 << 20)
public class VisitPapers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Most bytes of a request: the file, and the little around it. */
    static final long LARGEST = Documents.LARGEST + (64L << 10);

    /** What is told at the photos; anything else is a page of its own. */
    static final Set<String> REFUSALS = Set.of(
            "document.error.empty",
            "document.error.large",
            "document.error.type",
            "document.error.unreadable",
            "document.error.pages",
            "document.error.many",
            "assessment.error.noConsent",
            "assessment.error.transition");

    @Inject
    private transient VisitService visits;

    @Inject
    private transient VisitPhotoService photos;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = number();
        if (request.getServletPath().endsWith("/letter")) {
            var paper = visits.letter(number, language.get());
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "inline; filename=letter-" + number + ".pdf");
            response.getOutputStream().write(paper);
            return;
        }
        response.setContentType("image/jpeg");
        response.getOutputStream().write(photos.picture(number, photo()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var number = number();
        var id = new VisitId(visits.details(number).facts().id());
        var wrong = Optional.<String>empty();
        if (request.getServletPath().endsWith("/remove")) {
            photos.remove(id, photo());
        } else {
            wrong = add(request, id);
        }
        response.sendRedirect("/staff/assessment/visit?number=" + number
                + wrong.map(code -> "&wrong=" + code).orElse("") + "#photos-title");
    }

    private Optional<String> add(HttpServletRequest request, VisitId id) throws IOException {
        try {
            var file = request.getPart("file");
            if (file == null) {
                return Optional.of("document.error.empty");
            }
            try (var content = file.getInputStream()) {
                photos.add(id, Optional.ofNullable(file.getSubmittedFileName()).orElse(""), content.readAllBytes());
            }
            return Optional.empty();
        } catch (IllegalStateException | ServletException larger) {
            return Optional.of("document.error.large");
        } catch (BusinessException | EJBException failed) {
            var refusal = Refusals.in(failed).orElseThrow(() -> failed);
            if (REFUSALS.contains(refusal.code())) {
                return Optional.of(refusal.code());
            }
            throw refusal;
        }
    }

    private CaseNumber number() {
        return asked.text("number").flatMap(CaseNumber::find).orElseThrow(NotAvailableException::new);
    }

    private DocumentId photo() {
        return asked.id("photo").map(DocumentId::new).orElseThrow(NotAvailableException::new);
    }
}
