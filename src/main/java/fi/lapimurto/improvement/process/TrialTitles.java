package fi.lapimurto.improvement.process;

import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trials;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What titles of tasks say of a trial, so that a team with ten trials tells them apart. */
@Configuration(proxyBeanMethods = false)
class TrialTitles {

    @Bean
    TitlePart trialTitle(Trials trials) {
        return TitlePart.of(
                "trial",
                PdsaCycleProcess.CYCLE_ID,
                id -> words(trials.get(id)),
                ids -> trials.all(ids).stream().collect(Collectors.toMap(Trial::id, TrialTitles::words)));
    }

    private static String words(Trial trial) {
        return trial.number() + ". " + trial.title();
    }
}
