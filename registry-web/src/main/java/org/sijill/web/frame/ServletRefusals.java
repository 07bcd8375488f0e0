package org.sijill.web.frame;

import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;

/**
 * What a servlet is refused becomes the page that says so: what is not available looks like what is not there. Refusals of a
 * Faces page never come here, they are {@link PageFailures}' matter.
 */
public class ServletRefusals extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (BusinessException | EJBException failed) {
            var refusal = Refusals.in(failed).orElseThrow(() -> failed);
            response.sendError(
                    refusal instanceof NotAvailableException
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
