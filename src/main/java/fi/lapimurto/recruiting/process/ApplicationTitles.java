package fi.lapimurto.recruiting.process;

import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.recruiting.ApplicationDecisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What titles of tasks say of an application: its reference, and no name of anybody's. */
@Configuration(proxyBeanMethods = false)
class ApplicationTitles {

    @Bean
    TitlePart applicationTitle(ApplicationDecisions deciding) {
        return TitlePart.of("application", RecruitmentProcess.APPLICATION_ID, deciding::reference, deciding::references)
                .after(" ");
    }
}
