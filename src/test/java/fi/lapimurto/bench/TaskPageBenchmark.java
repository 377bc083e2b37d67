package fi.lapimurto.bench;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From following a link to a form that can be filled in: the page of a task against Tasklist's form of the same task,
 * in turn, on a telephone's screen, by somebody who has signed in and whose browser knows the files of both.
 */
@LapimurtoTest
class TaskPageBenchmark {

    private static final int ROUNDS = 10;

    /** Answers when a field that takes what is typed is shown: milliseconds since the link was followed. */
    private static final String USABLE = """
        const ready = arguments[arguments.length - 1];
        const look = () => {
            const fields = document.querySelectorAll(arguments[0]);
            if ([...fields].some(it => !it.disabled && !it.readOnly && it.getBoundingClientRect().height > 0)) {
                ready(performance.now());
            } else {
                setTimeout(look, 5);
            }
        };
        look();
        """;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void fromTheLinkToTheForm() {
        TestPeople.anAdmin(people);
        Team team = tester.admit(story.open("Links", "fi"), "fi", "Satama");
        String nurse = tester.contact(team);
        Trial trial = trials.start(nurse, team, "Muistutus");
        String task = trials.task(trial, "UserTask_Plan").getId();
        List<Double> page = new ArrayList<>();
        List<Double> tasklist = new ArrayList<>();
        try (Browser browser = Browser.open(port, "fi", 390, 844)) {
            browser.enter(nurse);
            for (int round = -2; round < ROUNDS; round++) {
                double ours = opened(browser, "/tasks/" + task, "form.task input, form.task textarea");
                double theirs = opened(
                        browser,
                        "/camunda/app/tasklist/default/#/?task=" + task,
                        ".fjs-form input, .fjs-form textarea");
                if (round >= 0) {
                    page.add(ours);
                    tasklist.add(theirs);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| link to usable form, median of %d | page %.0f ms | Tasklist %.0f ms | ratio %.3f |%n",
                ROUNDS,
                median(page),
                median(tasklist),
                median(page) / median(tasklist));
    }

    private static double opened(Browser browser, String link, String fields) {
        browser.blank();
        browser.go(link);
        return ((Number) browser.runUntilReady(USABLE, fields)).doubleValue();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
