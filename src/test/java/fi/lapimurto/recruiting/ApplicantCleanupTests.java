package fi.lapimurto.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.HandbookForms;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is remembered longer than somebody may want to write to them. */
@LapimurtoTest
class ApplicantCleanupTests {

    @Autowired
    Story story;

    @Autowired
    ApplicationSubmissions applying;

    @Autowired
    ApplicationWithdrawals withdrawals;

    @Autowired
    ApplicantCleanup forgetting;

    @Autowired
    RecruitingOverview overview;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    RetryingTransaction repetition;

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void whoWithdrewIsForgottenAfterHalfAYearAndTheOthersWhenTheRoundIsOver() {
        moveTo("2027-03-20T12:00");
        Collaborative here = story.prepared("Forgotten");
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        apply(here, "Gone");
        apply(here, "Hopeful");
        moveTo("2027-03-21T12:00");
        Application gone = applications(here).get(0);
        repetition.inTransaction(() -> withdrawals.withdraw(here.id(), gone.id(), "Too busy", Story.ORGANISER));

        moveTo("2027-09-17T12:59");
        forgetting.forget();
        assertThat(applications(here)).extracting(Application::contactEmail).doesNotContainNull();
        moveTo("2027-09-17T13:01");
        forgetting.forget();
        assertThat(applications(here).get(0)).satisfies(it -> {
            assertThat(it.contactName()).isNull();
            assertThat(it.contactEmail()).isNull();
            assertThat(it.contactPhone()).isNull();
            assertThat(it.processOwner()).isNull();
            assertThat(it.contactDeletedAt()).isNotNull();
            assertThat(it.teamName()).isEqualTo("Gone");
        });
        assertThat(applications(here).get(1).contactEmail()).isEqualTo("hopeful@example.org");

        repetition.inTransaction(() -> course.cancel(here.id(), "No money", Story.ORGANISER));
        forgetting.forget();
        assertThat(applications(here)).extracting(Application::contactEmail).containsOnlyNulls();
    }

    private void apply(Collaborative here, String team) {
        repetition.inTransaction(() -> applying.apply(here.code(), SampleApplications.of(team)));
    }

    private List<Application> applications(Collaborative here) {
        return overview.of(here.id(), Story.ORGANISER).applications();
    }

    private static void moveTo(String moment) {
        Story.moveTo(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
    }
}
