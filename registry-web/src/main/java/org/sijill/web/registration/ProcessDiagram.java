package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.workflow.ProcessEngineGateway;

/** The diagram of the registration process, for the picture on the page. It holds nothing of any case. */
@WebServlet("/staff/process/registration")
public class ProcessDiagram extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProcessEngineGateway processes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(processes.diagram("registration"));
    }
}
