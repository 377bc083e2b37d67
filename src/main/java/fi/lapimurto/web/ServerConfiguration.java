package fi.lapimurto.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the HTTP server does before any of our pages: it keeps bodies within limits, and refuses in our words. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final int DEEPEST = 50;
    private static final int TOKENS = 100_000;

    /** Last: behind the server's own valve, which knows the address of the client from a proxy. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAndRefusals(
            BodyLimits limits, PlainRefusal refusal) {
        return factory -> {
            factory.addEngineValves(new LimitValve(limits));
            factory.addContextCustomizers(
                    context -> ((StandardHost) context.getParent()).addValve(new RefusalValve(refusal)));
        };
    }

    /** The largest list is a fiftieth of it. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedJson(BodyLimits limits) {
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(TOKENS)
                        .maxDocumentLength(limits.largest().toBytes())
                        .maxStringLength((int) limits.largest().toBytes())
                        .build()));
    }
}
