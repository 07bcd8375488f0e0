package org.sijill.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Says in demo mode what a request cost, in a header that browsers show: server time in milliseconds and statements sent at
 * the driver. The page is held back until both are known.
 */
public class RequestCost extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int WHOLE_PAGE = 1_000_000;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!settings.demo()) {
            chain.doFilter(request, response);
            return;
        }
        response.setBufferSize(WHOLE_PAGE);
        var statements = CountingDataSource.sentByThisThread();
        var began = System.nanoTime();
        var held = new HeldBack(response);
        chain.doFilter(request, held);
        if (!response.isCommitted()) {
            var millis = (System.nanoTime() - began) / 1_000_000.0;
            var sent = CountingDataSource.sentByThisThread() - statements;
            response.setHeader("Server-Timing", "app;dur=%.1f, sql;desc=\"%d\"".formatted(millis, sent));
        }
    }

    /** A response that does not leave when a page flushes it. */
    private static final class HeldBack extends HttpServletResponseWrapper {

        HeldBack(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {
            // leaves with the rest
        }
    }
}
