package fi.lapimurto.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine needs beyond its settings. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock(EngineClock.ZONE);
    }

    @Bean
    ProcessEnginePlugin lapimurtoEnginePlugin(ModelListener listener) {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), listener));
                engine.setBpmnParseFactory(parser -> new ModelParse(parser, listener));
                engine.setResourceAuthorizationProvider(new GroupRights());
                engine.setCustomPreCommandInterceptorsTxRequired(
                        with(engine.getCustomPreCommandInterceptorsTxRequired(), new RepeatingInterceptor()));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                // The other generator ran delegates twice in a cluster.
                if (!(engine.getIdGenerator() instanceof StrongUuidGenerator)) {
                    throw new IllegalStateException("camunda.bpm.id-generator must be 'strong'");
                }
            }
        };
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> all = new ArrayList<>(some == null ? List.of() : some);
        all.add(another);
        return all;
    }
}
