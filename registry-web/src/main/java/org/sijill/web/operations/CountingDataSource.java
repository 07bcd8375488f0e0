package org.sijill.web.operations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's own data source, with every statement counted at the driver for the thread that sends it: what a page or a
 * request costs is a number, not a guess. (The library made for this carries tags of the old servlet API, at which the
 * container's start fails.)
 */
public class CountingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<long[]> SENT = ThreadLocal.withInitial(() -> new long[1]);

    /** The one without arguments comes here too. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    /** @return statements this thread has sent since it began; a batch counts once */
    public static long sentByThisThread() {
        return SENT.get()[0];
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            if (result instanceof CallableStatement statement) {
                return counted(CallableStatement.class, statement);
            }
            if (result instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement);
            }
            return result instanceof Statement statement ? counted(Statement.class, statement) : result;
        });
    }

    private static <S extends Statement> S counted(Class<S> type, Statement statement) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                SENT.get()[0]++;
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
