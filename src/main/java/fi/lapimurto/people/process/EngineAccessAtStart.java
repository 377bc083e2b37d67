package fi.lapimurto.people.process;

import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the groups their rights and filters before the first request; nodes that start together take turns. */
@Component
class EngineAccessAtStart implements SmartInitializingSingleton {

    private static final long LOCK = 0x6c61706961636365L;

    private final EngineIdentity identity;
    private final EngineRights rights;
    private final TaskFilters filters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineAccessAtStart(
            EngineIdentity identity,
            EngineRights rights,
            TaskFilters filters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.rights = rights;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            identity.ensureGroup(Groups.TASKS);
            Stream.of(Role.values()).map(Role::group).forEach(identity::ensureGroup);
            rights.grant();
            filters.create();
        });
    }
}
