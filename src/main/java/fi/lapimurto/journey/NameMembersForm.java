package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.team.Invitations;
import fi.lapimurto.team.Members;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contact person says that the team's people are named; their names stay on the team's page. */
@Component
class NameMembersForm implements TaskForm {

    private final Members members;
    private final Invitations invitations;
    private final DeliverableStore works;
    private final DeviationPolicy grounds;

    NameMembersForm(Members members, Invitations invitations, DeliverableStore works, DeviationPolicy grounds) {
        this.members = members;
        this.invitations = invitations;
        this.works = works;
        this.grounds = grounds;
    }

    @Override
    public String id() {
        return "team-journey-name-members";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id("teamId");
        return Map.of(
                "teamId", team.toString(),
                "situation", grounds.words(members.findings(team), subject.text("language")));
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id("teamId");
        NameMembers named = values.bind(NameMembers.class);
        grounds.require(members.findings(team), named.deviationReason());
        works.save(team, Kind.naming, null, named, subject.userId());
        works.finish(team, Kind.naming, subject.userId());
        invitations.inviteNamed(team, subject.userId());
        return Map.of();
    }
}
