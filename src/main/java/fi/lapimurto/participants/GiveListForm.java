package fi.lapimurto.participants;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.TeamAccess;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The form by which a team's contact gives the list. It knows how many rows there are, and nothing of what is in them. */
@Component
class GiveListForm implements TaskForm {

    private static final String TEAM_ID = "teamId";
    private static final String WORKSHOP_NUMBER = "workshopNumber";

    private final ParticipantLists lists;
    private final TeamAccess access;
    private final MessageSource messages;

    GiveListForm(ParticipantLists lists, TeamAccess access, MessageSource messages) {
        this.lists = lists;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "participant-list-give";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID teamId = subject.id(TEAM_ID);
        int workshop = subject.number(WORKSHOP_NUMBER);
        ParticipantList list = lists.get(teamId, workshop);
        Locale locale = Locale.forLanguageTag(subject.text("language"));
        ParticipantLists.Progress progress = lists.progress(list);
        Map<String, Object> shown = new HashMap<>();
        shown.put("coming", YesNo.yes);
        shown.put(
                "listSays",
                messages.getMessage(
                        "participants.progress", new Object[] {progress.people(), progress.incomplete()}, locale));
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID teamId = subject.id(TEAM_ID);
        access.require(subject.userId(), Permission.PARTICIPANTS_WRITE, teamId);
        lists.give(teamId, subject.number(WORKSHOP_NUMBER), values.bind(Give.class), subject.userId());
        return Map.of();
    }
}
