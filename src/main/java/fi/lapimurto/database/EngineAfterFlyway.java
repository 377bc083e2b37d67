package fi.lapimurto.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Lets the engine start only when Flyway has created its tables. Spring Boot knows this by itself of JPA, not of it. */
class EngineAfterFlyway implements DependsOnDatabaseInitializationDetector {

    private static final String ENGINE = "processEngineFactoryBean";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
    }
}
