package org.sijill.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.web.frame.Places;

/** The first page of each role is its work: the first place it has. */
@WebServlet("/staff/")
public class StaffHome extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Places places;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/staff/".equals(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                places.getRows().stream().findFirst().map(Places.Row::address).orElse(StaffGate.PASSWORD));
    }
}
