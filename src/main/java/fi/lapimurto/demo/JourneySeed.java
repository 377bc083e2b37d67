package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.Audience;
import fi.lapimurto.journey.Communications.Told;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What two teams have written on their way: one in Finnish, one in English. */
@Component
class JourneySeed {

    private static final String COACH = SeedActions.COACH;
    private static final String CONTACT = SeedActions.CONTACTS.get("fi");
    private static final String ENGLISH_CONTACT = SeedActions.CONTACTS.get("en");

    private final SeedActions actions;
    private final OpenTasks tasks;
    private final PaperCommands papers;
    private final PaperComments comments;
    private final ResultConsents permissions;
    private final Communications communications;
    private final Teams teams;
    private final Clock clock;

    JourneySeed(
            SeedActions actions,
            OpenTasks tasks,
            PaperCommands papers,
            PaperComments comments,
            ResultConsents permissions,
            Communications communications,
            Teams teams,
            Clock clock) {
        this.actions = actions;
        this.tasks = tasks;
        this.papers = papers;
        this.comments = comments;
        this.permissions = permissions;
        this.communications = communications;
        this.teams = teams;
        this.clock = clock;
    }

    /** Between workshops 1 and 2: what belongs to the first is written, some of the rest is open. */
    void finnish(Collaborative collaborative) {
        finnish(first(collaborative, "fi"));
    }

    /** The English team is on the same way, a little behind. */
    void english(Collaborative collaborative) {
        english(first(collaborative, "en"));
    }

    private Team first(Collaborative collaborative, String language) {
        return teams.of(collaborative.id()).stream()
                .filter(it -> it.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private void finnish(Team team) {
        answer(
                team,
                CONTACT,
                "UserTask_StateProblem",
                "problem",
                "Aamukäynnit kasautuvat samaan tuntiin, ja osa asiakkaista saa aamulääkkeensä myöhässä.",
                "evidence",
                "Aamulääkkeistä 34 prosenttia annetaan yli tunnin myöhässä (412 käyntiä kuukaudessa).",
                "causes",
                "Käynnit on suunniteltu samaan tuntiin\nAvaimet haetaan toimistolta");
        answer(
                team,
                CONTACT,
                "UserTask_DescribeProcess",
                "course",
                "Vuoro alkaa klo 7\n"
                        + "Käynnit jaetaan ja avaimet haetaan\n"
                        + "Aamukäynnit klo 7.30–10\n"
                        + "Lääkkeet annetaan käynnillä",
                "waits",
                "Ensimmäiselle käynnille lähdetään keskimäärin 40 minuuttia vuoron alkamisen jälkeen.");
        answer(
                team,
                CONTACT,
                "UserTask_PlanMeasuring",
                "measures",
                "Myöhässä annettujen aamulääkkeiden osuus viikossa\nEnsimmäisen käynnin alkamisaika",
                "how",
                "Bertta laskee luvut maanantaisin klo 8 ja kirjaa ne taululle.",
                "rhythm",
                "weekly");
        answer(
                team,
                CONTACT,
                "UserTask_AgreeTogether",
                "help",
                "Kerromme myös siitä, mikä meni pieleen, ja kysymme apua ajoissa.",
                "ownResults",
                "Tuloksistamme kertoo Aino, kun olemme yhdessä sopineet, mitä kerrotaan.",
                "otherTeams",
                "Muiden tiimien asiat jäävät työpajaan.",
                "feedback",
                "Palaute annetaan suoraan ja ystävällisesti, asiasta eikä ihmisestä.",
                "shareWithManagement",
                "yes",
                "managementPersons",
                "Maija Mäkinen, avopalvelujen johtaja\nKari Kivelä, ylilääkäri");
        actions.act(() -> permissions.give(CONTACT, team.id(), "Maija Mäkinen, avopalvelujen johtaja"));
        answer(
                team,
                CONTACT,
                "UserTask_HearCustomers",
                "heard",
                5,
                "how",
                "Haastattelimme käynneillä.",
                "themes",
                "Epätieto siitä, milloin joku tulee\nTulija vaihtuu usein\nHyvä, kun myöhästymisestä soitetaan");
        communicate(team, CONTACT, Audience.workplace, 20, "Ongelma ja lähtötason luvut viikkopalaverissa");
        communicate(
                team,
                CONTACT,
                Audience.customers,
                6,
                "Kirje asiakkaille ja omaisille: mitä olemme muuttamassa ja miten voi kertoa mielipiteensä");
        draft(
                team,
                CONTACT,
                Deliverable.poster,
                null,
                "title",
                "Aamulääkkeet ajallaan, " + team.name(),
                "startingPoint",
                "Aamulääkkeistä 34 prosenttia annettiin yli tunnin myöhässä.");
        say(
                COACH,
                team,
                Deliverable.poster,
                "Otsikko kertoo heti, mistä on kyse. Lisäisittekö lähtötilanteeseen, miltä myöhästyminen tuntui"
                        + " asiakkaasta?");
        say(CONTACT, team, Deliverable.poster, "Hyvä ajatus. Poimimme haastatteluista yhden lainauksen.");
    }

    private void english(Team team) {
        answer(
                team,
                ENGLISH_CONTACT,
                "UserTask_StateProblem",
                "problem",
                "People wait three weeks for a non-urgent appointment, and one in ten does not come.",
                "evidence",
                "T3 is 21 days. 9 per cent of appointments were missed in spring.");
        draft(
                team,
                ENGLISH_CONTACT,
                Deliverable.problem,
                "The figure of missed appointments was counted again from the booking system.",
                "problem",
                "People wait three weeks for a non-urgent appointment, and one in ten does not come.",
                "evidence",
                "T3 is 21 days. 11 per cent of appointments were missed in spring.",
                "causes",
                "Appointments are booked weeks ahead\nNobody reminds of an appointment the day before");
        say(
                COACH,
                team,
                Deliverable.problem,
                "Clear, and the new figure makes it stronger. Who waits longest? That may show you where to begin.");
        communicate(
                team, ENGLISH_CONTACT, Audience.workplace, 3, "The problem and the first figures in the staff meeting");
    }

    private void communicate(Team team, String login, Audience audience, int daysAgo, String what) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        actions.act(() -> communications.add(login, team.id(), new Told(day, audience, what, null, false)));
    }

    private void say(String who, Team team, Deliverable deliverable, String text) {
        actions.act(() -> comments.add(who, team.id(), deliverable, 0, text));
    }

    private void draft(Team team, String login, Deliverable deliverable, String why, Object... pairs) {
        Map<String, Object> values = values(pairs);
        values.put("why", why);
        actions.act(() -> papers.save(login, team.id(), deliverable, null, values));
    }

    private void answer(Team team, String login, String element, Object... pairs) {
        OpenTask task = task(team.id(), element)
                .orElseThrow(() -> new IllegalStateException("No task " + element + " of " + team.name()));
        actions.submit(task, values(pairs), login);
    }

    private Optional<OpenTask> task(UUID team, String element) {
        List<String> groups = Stream.of(Role.team_contact, Role.team_member)
                .map(it -> Groups.ofTeam(it, team))
                .toList();
        return tasks.waitingForGroups(groups).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.element().equals(element))
                .min(Comparator.comparing(OpenTask::id));
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
