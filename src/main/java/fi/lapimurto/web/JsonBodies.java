package fi.lapimurto.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fi.lapimurto.engine.PlainText;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What programs send as JSON: nothing is dropped silently, neither a field that nobody asks for nor what stands after the
 * end; texts are made plain as those of pages are.
 */
@Configuration(proxyBeanMethods = false)
class JsonBodies implements WebMvcConfigurer {

    private final ObjectMapper json;

    JsonBodies(ObjectMapper json) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .registerModule(
                        new SimpleModule("plain").addDeserializer(String.class, new Plain(PlainText.Kind.TEXT)));
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(it -> it.setObjectMapper(json));
    }

    private static class Plain extends StdScalarDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final PlainText.Kind kind;

        Plain(PlainText.Kind kind) {
            super(String.class);
            this.kind = kind;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
            return field == null || field.getMember() == null
                    ? this
                    : new Plain(
                            PlainText.kind(field.getMember().getAllAnnotations().annotations()));
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return PlainText.of(kind, StringDeserializer.instance.deserialize(parser, context));
        }
    }
}
