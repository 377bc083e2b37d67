package fi.lapimurto.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An event that anybody may see, as long as its organisers want it. */
@LapimurtoTest
class PublicEventTests {

    private static final Pattern PAGE = Pattern.compile("/events/[0-9a-f-]{36}");

    @Autowired
    Story story;

    @Autowired
    Checklist checklist;

    @Autowired
    RetryingTransaction repetition;

    @LocalServerPort
    int port;

    @Test
    void anEventIsSeenByAnybodyWhileItIsPublishedAndTellsNothingOfPeople() {
        Collaborative round = story.preparedWithLists("Open to all");
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(round.id(), Story.ORGANISER));
        story.submit(
                round,
                "UserTask_PlanInfoSession",
                Filled.form(HandbookForms.PLAN_INFO_SESSION, "invitationText", "Olga Organiser invites you"));
        String choose = "/collaboratives/" + round.id() + "/events";
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        assertThat(PAGE.matcher(organiser.get(choose).body()).find()).isFalse();

        organiser.submit(choose, choose + "/0/publish", Map.of());
        Matcher page = PAGE.matcher(organiser.get(choose).body());
        assertThat(page.find()).isTrue();
        Visitor anybody = new Visitor(port, "fi");
        assertThat(anybody.get(page.group()).body())
                .contains("Infotilaisuus", "Open to all")
                .doesNotContain("Olga", "noindex", "Valtteri");
        String file = anybody.get(page.group() + "/event.ics").body();
        assertThat(file).contains("METHOD:PUBLISH").doesNotContain("ATTENDEE");
        assertThat(Biweekly.parse(file).first().getEvents()).hasSize(1);

        organiser.submit(choose, choose + "/1/publish", Map.of());
        assertThat(organiser.get(choose).body()).contains("/events/1/hide").doesNotContain("/events/1/publish");

        organiser.submit(choose, choose + "/0/hide", Map.of());
        assertThat(anybody.get(page.group()).statusCode()).isEqualTo(404);
        assertThat(anybody.get(page.group() + "/event.ics").statusCode()).isEqualTo(404);
        organiser.submit(choose, choose + "/0/publish", Map.of());
        assertThat(anybody.get(page.group()).statusCode()).isEqualTo(200);
    }
}
