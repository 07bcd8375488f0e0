package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.common.NotAvailableException;
import org.sijill.document.DocumentId;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.web.frame.Asked;

/** Takes a paper back that was handed in by mistake, while the application is in its applicant's hand. */
@WebServlet("/apply/document/remove")
public class RemovePaper extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationDocumentService papers;

    @Inject
    private transient ApplicantSession session;

    @Inject
    private transient Asked asked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        papers.removeOwn(
                session.application().orElseThrow(NotAvailableException::new),
                asked.id("document").map(DocumentId::new).orElseThrow(NotAvailableException::new));
        response.sendRedirect("/apply/documents");
    }
}
