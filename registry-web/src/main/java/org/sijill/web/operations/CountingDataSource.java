package org.sijill.web.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's own data source, with every statement counted at the driver for the thread that sends it: what a page or a
 * request costs is a number, not a guess.
 */
public class CountingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<long[]> SENT = ThreadLocal.withInitial(() -> new long[1]);

    private static final ProxyConfig COUNTED = ProxyConfig.Builder.create()
            .queryListener(new Counter())
            .build();

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    /** @return statements this thread has sent since it began, batches counted once */
    public static long sentByThisThread() {
        return SENT.get()[0];
    }

    private static Connection counted(Connection connection) {
        return new JdkJdbcProxyFactory().createConnection(connection, COUNTED);
    }

    private static final class Counter implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            SENT.get()[0]++;
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // counted when sent
        }
    }
}
