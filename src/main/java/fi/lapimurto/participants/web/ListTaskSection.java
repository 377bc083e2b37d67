package fi.lapimurto.participants.web;

import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** From the task that gives a team's list of participants one goes back to the list. */
@Component
class ListTaskSection implements TaskSection {

    private final MessageSource messages;

    ListTaskSection(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Home> home(Shown shown) {
        if (!shown.task().process().equals("participant-list")) {
            return Optional.empty();
        }
        UUID team = shown.task().subject().id("teamId");
        int workshop = shown.task().subject().number("workshopNumber");
        Object[] number = {workshop};
        return shown.may(Permission.TEAM_READ, team)
                ? Optional.of(new Home(
                        "/teams/" + team + "/workshops/" + workshop + "/participants",
                        messages.getMessage("participants.title", number, shown.locale()),
                        null))
                : Optional.empty();
    }
}
