package org.sijill.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.office.LoginService;

/** Ends the session. Only by POST, so that no link from elsewhere can. */
@WebServlet("/staff/logout")
public class LogOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginService accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        accounts.logOut();
        request.getSession().invalidate();
        response.sendRedirect(StaffGate.LOGIN);
    }
}
