package org.sijill.web.access.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Calls boundaries in the running container. Answers only to the token the test server was started with. */
@WebServlet(Endpoint.ADDRESS)
public class Endpoint extends HttpServlet {

    /** Under an address that the staff's gate leaves to keys. */
    public static final String ADDRESS = "/api/v1/inside";

    /** Header and system property that hold the token. */
    public static final String TOKEN = "sijill.inside.token";

    /** Number of an application nobody has: marks the statement that carries no restriction on purpose. */
    public static final String UNRESTRICTED = "deliberately unrestricted";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient World world;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient EntityManager entities;

    @Resource
    private transient UserTransaction transaction;

    private interface Step<T> {
        T run() throws ReflectiveOperationException;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!System.getProperty(TOKEN, " ").equals(request.getHeader(TOKEN))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        var family = request.getParameter("ask");
        if (family != null) {
            world.ask(CaseNumber.parse(family));
            response.getWriter().write("asked");
            return;
        }
        var wanted = request.getParameter("case");
        if (wanted == null) {
            inTransaction(this::askUnrestricted);
            response.getWriter().write("done");
            return;
        }
        var lines = AccessCases.ALL.stream()
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .map(this::run)
                .orElse(wanted + "\tfailed\tno such case");
        response.getWriter().write(lines);
    }

    private Object askUnrestricted() {
        return entities.createNativeQuery("select id from application where number = '" + UNRESTRICTED + "'")
                .getResultList();
    }

    private String run(AccessCase wanted) {
        try {
            world.begin(wanted);
            var arguments = wanted.arguments().in(world);
            var lines = new StringBuilder();
            for (var actor : world.actors()) {
                lines.append(call(wanted, arguments, actor).line()).append('\n');
            }
            return lines.toString();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new Outcome("preparation", "failed", trace(e)).line();
        }
    }

    private Outcome call(AccessCase wanted, Object[] arguments, Actor actor) {
        var method = method(wanted);
        var boundary = world.boundary(wanted.boundary());
        try {
            current.become(actor);
            var result = wanted.keeps()
                    ? method.invoke(boundary, arguments)
                    : inTransaction(() -> method.invoke(boundary, arguments));
            current.become(null);
            return new Outcome(actor.name(), wanted.shownBy(world, result) ? "shown" : "hidden", "");
        } catch (InvocationTargetException thrown) {
            return refusal(actor, thrown.getCause());
        } catch (ReflectiveOperationException | RuntimeException thrown) {
            return refusal(actor, thrown);
        } finally {
            current.become(null);
        }
    }

    static Method method(AccessCase wanted) {
        return Arrays.stream(wanted.boundary().getDeclaredMethods())
                .filter(found -> found.getName().equals(wanted.method()) && found.isAnnotationPresent(Requires.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method " + wanted.name()));
    }

    private static Outcome refusal(Actor actor, Throwable thrown) {
        var cause = thrown instanceof EJBException && thrown.getCause() != null ? thrown.getCause() : thrown;
        cause = cause instanceof IllegalStateException && cause.getCause() instanceof InvocationTargetException wrapped
                ? wrapped.getCause()
                : cause;
        if (cause instanceof NotAvailableException refusal) {
            return new Outcome(actor.name(), "refused", refusal.code());
        }
        return cause instanceof BusinessException refusal
                ? new Outcome(actor.name(), "refusedWith", refusal.code())
                : new Outcome(actor.name(), "failed", trace(cause));
    }

    /** Runs it in a transaction that is rolled back. */
    private <T> T inTransaction(Step<T> step) {
        try {
            transaction.begin();
            try {
                return step.run();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause).append(" at ");
            Arrays.stream(cause.getStackTrace()).limit(6).forEach(frame -> text.append(frame)
                    .append("; "));
        }
        return text.toString();
    }
}
