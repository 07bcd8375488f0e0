package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.registration.LetterReadingService;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.UserLanguage;

/** The papers of an application as PDF, in the page's language: for its applicant, and for staff; saved by kind and number. */
@WebServlet({"/follow/letter", "/staff/registration/letter", "/staff/registration/receipt"})
public class Letters extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LetterReadingService letters;

    @Inject
    private transient ApplicantSession session;

    @Inject
    private transient Asked asked;

    @Inject
    private transient UserLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var own = path.equals("/follow/letter");
        var number = (own ? session.application() : asked.text("number").flatMap(CaseNumber::find))
                .orElseThrow(NotAvailableException::new);
        var kind = path.substring(path.lastIndexOf('/') + 1);
        var paper =
                switch (kind) {
                    case "receipt" -> letters.receipt(number, language.get());
                    default -> own ? letters.ownLetter(number, language.get()) : letters.letter(number, language.get());
                };
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=" + kind + "-" + number + ".pdf");
        response.getOutputStream().write(paper);
    }
}
