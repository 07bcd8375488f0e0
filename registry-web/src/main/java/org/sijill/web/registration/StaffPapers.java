package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.document.DocumentId;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.RegistrationService;
import org.sijill.web.frame.Asked;

/**
 * The papers of an application for staff: a page of one as a picture that was drawn anew, its original as a download, one more
 * from the counter's scanner.
 */
@WebServlet({"/staff/registration/paper", "/staff/registration/paper/original", "/staff/registration/paper/add"})
@MultipartConfig(maxRequestSize = SentPaper.LARGEST, fileSizeThreshold = 1 << 20)
public class StaffPapers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationDocumentService papers;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = asked.id("id").map(DocumentId::new).orElseThrow(NotAvailableException::new);
        if (request.getServletPath().endsWith("/original")) {
            original(id, response);
        } else {
            response.setContentType("image/jpeg");
            response.getOutputStream().write(papers.picture(id, asked.page()));
        }
    }

    private void original(DocumentId id, HttpServletResponse response) throws IOException {
        var file = papers.original(id);
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(file.type().mediaType());
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.getOutputStream().write(file.content());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var number = SentPaper.ofAddress(request, "number")
                .flatMap(CaseNumber::find)
                .orElseThrow(NotAvailableException::new);
        var application = registration.details(number).facts();
        var wrong = SentPaper.take(request, paper -> papers.add(application.id(), paper));
        var page = application.status() == ApplicationStatus.DRAFT ? "visit" : "application";
        response.sendRedirect("/staff/registration/" + page + "?number=" + number
                + wrong.map(code ->
                                "&at=" + SentPaper.ofAddress(request, "kind").orElse("") + "&wrong=" + code)
                        .orElse("")
                + "#papers-title");
    }
}
