package org.sijill.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of every REST resource, as it is written in {@code META-INF/openapi.yaml}. */
@WebServlet("/openapi")
public class Description extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // see RFC 9512
        response.setContentType("application/yaml");
        response.setCharacterEncoding("UTF-8");
        try (var written = Description.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            written.transferTo(response.getOutputStream());
        }
    }
}
