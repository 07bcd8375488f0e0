package org.sijill.web.access.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.common.Language;
import org.sijill.security.OfficeCode;

/** Begins a visit in the running container. Answers only to the token of the tests. */
@WebServlet(VisitEndpoint.ADDRESS)
public class VisitEndpoint extends HttpServlet {

    public static final String ADDRESS = "/api/v1/inside-visit";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InventedVisit visits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!System.getProperty(Endpoint.TOKEN, " ").equals(request.getHeader(Endpoint.TOKEN))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var number = visits.begin(
                new OfficeCode(request.getParameter("office")),
                1,
                request.getParameter("mobile"),
                Language.of(request.getParameter("lang")));
        response.getWriter().write(number.toString());
    }
}
