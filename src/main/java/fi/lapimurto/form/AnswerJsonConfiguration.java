package fi.lapimurto.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Hibernate write and read answers that are attributes of an entity as {@link AnswerJson} does. */
@Configuration(proxyBeanMethods = false)
class AnswerJsonConfiguration {

    @Bean
    HibernatePropertiesCustomizer answersAsJson(ObjectMapper json) {
        return properties -> properties.put(AvailableSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
