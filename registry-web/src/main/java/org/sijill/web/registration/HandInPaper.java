package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.common.NotAvailableException;
import org.sijill.registration.ApplicationDocumentService;

/**
 * Takes a paper that was photographed or chosen on the portal, and leads back to the page of the papers. A file that is not taken is
 * told there, at the paper it was sent for.
 */
@WebServlet("/apply/document")
@MultipartConfig(maxRequestSize = SentPaper.LARGEST, fileSizeThreshold = 1 << 20)
public class HandInPaper extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationDocumentService papers;

    @Inject
    private transient ApplicantSession session;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var number = session.application().orElseThrow(NotAvailableException::new);
        var wrong = SentPaper.take(request, paper -> papers.addOwn(number, paper));
        response.sendRedirect("/apply/documents"
                + wrong.map(code ->
                                "?at=" + SentPaper.ofAddress(request, "kind").orElse("") + "&wrong=" + code)
                        .orElse(""));
    }
}
