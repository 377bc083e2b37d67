package fi.lapimurto.collaborative.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People who finish their tasks at the same moment: nobody sees an error, and nothing hangs. */
@LapimurtoTest
class TogetherTests {

    private static final List<String> SIDE_BY_SIDE = List.of(
            "UserTask_PlanRecruiting",
            "Step04_BookVenues",
            "Step05_OpenWorkspace",
            "Step06_PlanCommunication",
            "UserTask_PlanInfoSession",
            "Step08_PrepareTeams",
            "Step09_PrepareMatrixAndLists",
            "Step11_AssignCoaches");

    @Autowired
    Story story;

    @Autowired
    Checklist checklist;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final ExecutorService people = Executors.newFixedThreadPool(8);
    private JobExecutor jobs;

    @BeforeEach
    void startJobs() {
        jobs = engine.getJobExecutor();
        jobs.start();
    }

    @AfterEach
    void stopJobs() {
        jobs.shutdown();
        people.shutdownNow();
    }

    @RepeatedTest(10)
    void eightPeopleFinishTheirStepsAtOnceAndTheCollaborativeCloses() {
        Collaborative collaborative = story.prepared("Eight at once");
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));

        atOnce(SIDE_BY_SIDE.stream()
                .map(element -> work(() -> story.skip(collaborative, element)))
                .toList());
        for (int workshop = 1; workshop <= 4; workshop++) {
            holdTogether(collaborative);
            if (workshop < 4) {
                awaitTask(collaborative, "UserTask_PlanSessions");
                story.skip(collaborative, "UserTask_PlanSessions");
                story.skip(collaborative, "UserTask_HoldSessions");
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> checklist.steps(collaborative.id()).stream()
                        .filter(step -> step.number() != 13)
                        .allMatch(step -> step.state().finished()));
        story.skip(collaborative, "Step13_Evaluate");

        await().atMost(Duration.ofSeconds(30)).until(() -> story.instance(collaborative) == null);
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.closed);
    }

    private void holdTogether(Collaborative collaborative) {
        awaitTask(collaborative, "UserTask_ArrangePractically");
        atOnce(List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically").stream()
                .map(element -> work(() -> story.skip(collaborative, element)))
                .toList());
        awaitTask(collaborative, "UserTask_HoldWorkshop");
        story.skip(collaborative, "UserTask_HoldWorkshop");
        story.skip(collaborative, "UserTask_ReflectOnWorkshop");
    }

    private void awaitTask(Collaborative collaborative, String element) {
        await().atMost(Duration.ofSeconds(30)).until(() -> story.task(collaborative, element) != null);
    }

    @RepeatedTest(10)
    void oneOfManyWhoFinishTheSameTaskWinsAndTheOthersAreTold() {
        Collaborative collaborative = story.prepared("Same task");

        List<Throwable> failures = failures(IntStream.range(0, 8)
                .mapToObj(i -> work(() -> story.skip(collaborative, "Step04_BookVenues")))
                .toList());

        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                UseCaseRejected.class,
                                refused -> assertThat(refused.kind()).isEqualTo(UseCaseRejected.Kind.CONFLICT)));
        assertThat(checklist.decisions(collaborative.id()))
                .filteredOn(decision -> decision.form().equals("collaborative-book-venues"))
                .singleElement()
                .extracting(Decision::outcome)
                .isEqualTo(Decision.Outcome.skipped);
    }

    @Test
    void collaborativesStartedAtOnceGetCodesOfTheirOwn() {
        atOnce(IntStream.range(0, 8)
                .mapToObj(i -> work(() -> story.open("Samanaikaiset Aloitukset Testissä", "fi")))
                .toList());
    }

    private void atOnce(List<Callable<Void>> work) {
        assertThat(failures(work)).isEmpty();
    }

    private List<Throwable> failures(List<Callable<Void>> work) {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<Void>> running = new ArrayList<>();
        for (Callable<Void> one : work) {
            running.add(people.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<Void> one : running) {
            try {
                one.get();
            } catch (Exception e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    private static Callable<Void> work(Runnable task) {
        return () -> {
            task.run();
            return null;
        };
    }
}
