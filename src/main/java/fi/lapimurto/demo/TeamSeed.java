package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.team.InvitationAnswers;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.Members;
import fi.lapimurto.team.NewMember;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.SketchedMember;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The teams’ people: named and joined, invited, sketched, and a team that has dropped out. */
@Component
class TeamSeed {

    private record Somebody(String name, String profession, String role, boolean supervisor) {}

    private static final List<Somebody> NAMED = List.of(
            new Somebody("Aino Aalto", "osastonhoitaja", "vie asiaa johdolle", true),
            new Somebody("Bertta Björk", "sairaanhoitaja", "huolehtii mittaamisesta", false),
            new Somebody("Kalle Koski", "lääkäri", "tuo lääkärin näkökulman", false),
            new Somebody("Liisa Lampi", "terveydenhoitaja", "kutsuu tiimin koolle", false));

    private static final List<Somebody> NAMED_IN_THE_SECOND = List.of(
            new Somebody("Saara Salo", "osastonhoitaja", "vie asiaa johdolle", true),
            new Somebody("Niilo Niemi", "sairaanhoitaja", "huolehtii mittaamisesta", false),
            new Somebody("Oona Oja", "lääkäri", "tuo lääkärin näkökulman", false),
            new Somebody("Pauli Pelto", "fysioterapeutti", "kutsuu tiimin koolle", false));

    private static final List<Somebody> NAMED_IN_ENGLISH = List.of(
            new Somebody("Bea Brook", "nurse", "calls the team together", false),
            new Somebody("Sandra Stone", "head nurse", "talks with management", true),
            new Somebody("Neil Nolan", "nurse", "looks after the measuring", false),
            new Somebody("Olive Oakley", "doctor", "speaks for the doctors", false));

    private final Teams teams;
    private final Members members;
    private final InvitationService invitations;
    private final InvitationAnswers answers;
    private final TeamCoaches coaches;
    private final TeamLifecycle course;
    private final PaperCommands papers;
    private final SeedActions actions;

    TeamSeed(
            Teams teams,
            Members members,
            InvitationService invitations,
            InvitationAnswers answers,
            TeamCoaches coaches,
            TeamLifecycle course,
            PaperCommands papers,
            SeedActions actions) {
        this.teams = teams;
        this.members = members;
        this.invitations = invitations;
        this.answers = answers;
        this.coaches = coaches;
        this.course = course;
        this.papers = papers;
        this.actions = actions;
    }

    /** Goes on with the teams that were chosen: the demo's own contact and coach belong to the first of them. */
    void finnish(Collaborative collaborative) {
        List<Team> chosen = teams.of(collaborative.id()).stream()
                .filter(it -> it.language().equals("fi"))
                .toList();
        Team first = chosen.get(0);
        Team second = chosen.get(1);
        joinAsContact(first);
        NAMED.forEach(it -> name(first, it));
        invite(first);
        present(first);
        NAMED_IN_THE_SECOND.forEach(it -> name(second, it));
        actions.act(() -> coaches.assign(SeedActions.ORGANISER, first.id(), SeedActions.COACH));
        actions.act(() -> coaches.assign(SeedActions.ORGANISER, second.id(), SeedActions.COACH));
        actions.act(() -> course.dropOut(
                SeedActions.ORGANISER,
                chosen.get(chosen.size() - 1).id(),
                "Yksikkö yhdistyy toiseen, eikä aika riitä tänä vuonna."));
    }

    /** Teams of an English collaborative, three of them at different points. */
    void english(Collaborative collaborative) {
        Team harbour = admit(collaborative, "Harbour clinic");
        joinAsContact(harbour);
        name(harbour, new Somebody("Amy Archer", "nurse", "looks after the measuring", false));
        name(harbour, new Somebody("Sid Summer", "head nurse", "talks with management", true));
        invite(harbour);
        Team hilltop = admit(collaborative, "Hilltop ward");
        NAMED_IN_ENGLISH.forEach(it -> name(hilltop, it));
        admit(collaborative, "Lakeside dental care");
        actions.act(() -> coaches.assign(SeedActions.ORGANISER, harbour.id(), SeedActions.COACH));
        actions.act(() -> coaches.assign(SeedActions.ORGANISER, hilltop.id(), SeedActions.COACH));
    }

    private Team admit(Collaborative collaborative, String name) {
        NewTeam team = new NewTeam(
                collaborative.id(),
                null,
                name,
                "Made-up county",
                null,
                "Getting a non-urgent appointment",
                "People wait three weeks.",
                "The third next appointment within five days.",
                false,
                null,
                "en",
                "Carla Contact",
                "carla@example.org",
                "040 123 4567",
                List.of(new SketchedMember(null, "doctor", null, false, false)),
                null);
        return actions.act(() -> teams.admit(SeedActions.ORGANISER, team));
    }

    private void joinAsContact(Team team) {
        Member contact = teams.members(team.id()).stream()
                .filter(Member::contact)
                .findFirst()
                .orElseThrow();
        String token = actions.act(() -> invitations.handOver(SeedActions.ORGANISER, team.id(), contact.id()));
        actions.act(() -> answers.joinAs(token, SeedActions.CONTACTS.get(team.language())));
    }

    private void name(Team team, Somebody it) {
        String email = it.name().toLowerCase().replace(' ', '.').replace('ö', 'o') + "@example.org";
        NewMember member = new NewMember(
                it.name(), email, null, it.profession(), it.role(), it.supervisor(), false, team.language());
        actions.act(() -> teams.members(team.id()).stream()
                .filter(place -> place.state() == MemberState.sketched)
                .findFirst()
                .map(place -> members.change(SeedActions.ORGANISER, team.id(), place.id(), null, member, null))
                .orElseGet(() -> members.add(SeedActions.ORGANISER, team.id(), member, null)));
    }

    private void invite(Team team) {
        actions.act(() -> {
            invitations.inviteAll(SeedActions.ORGANISER, team.id());
        });
    }

    private void present(Team team) {
        Map<String, Object> written = Map.of(
                "mission", "Sataman väestö saa hoitoa, kun se sitä tarvitsee.",
                "population", "18 000 asukasta, neljännes yli 65-vuotiaita",
                "interviews", 3,
                "themes", "Jonottaminen puhelimessa\nKuulluksi tuleminen\nSama hoitaja",
                "staff", "7 sairaanhoitajaa, 5 lääkäriä, 2 sihteeriä",
                "course", "Puhelu, takaisinsoitto, hoidon tarpeen arvio, aika kolmen viikon päähän",
                "targets", "Aika viiden päivän sisään ja rauha tehdä työtä");
        actions.act(() -> papers.save(SeedActions.CONTACTS.get("fi"), team.id(), Deliverable.presentation, 0, written));
    }
}
