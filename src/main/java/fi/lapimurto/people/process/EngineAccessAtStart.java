package fi.lapimurto.people.process;

import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives the groups their rights and filters before the first request; nodes that start together take turns. */
@Component
class EngineAccessAtStart implements SmartInitializingSingleton {

    private final EngineIdentity identity;
    private final EngineRights rights;
    private final TaskFilters filters;
    private final EngineAccessQueries queries;
    private final RetryingTransaction transaction;

    EngineAccessAtStart(
            EngineIdentity identity,
            EngineRights rights,
            TaskFilters filters,
            EngineAccessQueries queries,
            RetryingTransaction transaction) {
        this.identity = identity;
        this.rights = rights;
        this.filters = filters;
        this.queries = queries;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.inTransaction(() -> {
            queries.lock();
            identity.ensureGroup(Groups.TASKS);
            Stream.of(Role.values()).map(Role::group).forEach(identity::ensureGroup);
            rights.grant();
            filters.create();
        });
    }
}
