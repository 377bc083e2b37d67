package fi.lapimurto.recruiting.process;

import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.recruiting.ApplicationReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What titles of tasks say of an application: its reference, and no name of anybody's. */
@Configuration(proxyBeanMethods = false)
class ApplicationTitles {

    @Bean
    TitlePart applicationTitle(ApplicationReferences references) {
        return TitlePart.of(
                        "application", RecruitmentProcess.APPLICATION_ID, references::reference, references::references)
                .after(" ");
    }
}
