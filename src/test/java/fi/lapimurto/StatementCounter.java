package fi.lapimurto;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts every statement that reaches the database, whoever sends it: Hibernate, the engine or our own SQL. */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    private final AtomicLong statements = new AtomicLong();

    /** How many there have been since the program started; others must be idle for a difference to mean anything. */
    public long count() {
        return statements.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource all && name.equals("dataSource") ? new Counted(all) : bean;
    }

    /** A request reads its session once and writes it at most once a minute, whatever its page. */
    private static boolean isOfSession(Object[] arguments) {
        return arguments != null && String.valueOf(arguments[0]).contains("people_session");
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource all) {
            super(all);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        private Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().matches("prepareStatement|createStatement|prepareCall")
                                && !isOfSession(arguments)) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
