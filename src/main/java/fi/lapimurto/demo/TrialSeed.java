package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.improvement.Scale;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.improvement.ideas.IdeaContent;
import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ideas and trials of the demo's own team: rated and unrated, in every state, and a ramp of three. */
@Component
class TrialSeed {

    private static final String COACH = SeedActions.COACH;

    private static final String LATE = "Myöhässä annetut lääkkeet, kpl aamussa";
    private static final String REACHED = "Reached at the first call, of ten";

    /** What a trial is about, and what is predicted of it; {@code null} where nothing is. */
    private record Sketch(
            int idea, String title, String owner, String change, String prediction, Scale scale, String measure) {}

    /** A trial that goes on. */
    private record Going(Trial trial, Sketch sketch, String by) {}

    private final Ideas ideas;
    private final Trials trials;
    private final TrialTasks tasks;
    private final Teams teams;
    private final SeedActions actions;
    private final Clock clock;

    TrialSeed(Ideas ideas, Trials trials, TrialTasks tasks, Teams teams, SeedActions actions, Clock clock) {
        this.ideas = ideas;
        this.trials = trials;
        this.tasks = tasks;
        this.teams = teams;
        this.actions = actions;
        this.clock = clock;
    }

    /** In the middle of the year: the first trials are behind, others go on. */
    void finnish(Collaborative collaborative) {
        Team team = first(collaborative, "fi");
        rated(team, "Aikakriittiset lääkkeet ensin", "Parkinson-lääke ei voi odottaa ruuhkan yli.", 5, 5);
        rated(team, "Soitto ennen aamukäyntiä", "Joka kymmenes asiakas ei ole kotona.", 4, 5);
        rated(team, "Yhteinen vartin aamupalaveri", null, 4, 4);
        rated(team, "Lääkkeet jakoon edellisenä iltana", "Aamulla jakamiseen kuluu 40 minuuttia.", 4, 3);
        rated(team, "Etäkäynti perjantaisin", null, 3, 3);
        rated(team, "Oma hoitaja pitkäaikaissairaalle", "Asiakkaat toivoivat samaa hoitajaa.", 5, 2);
        rated(team, "Suihkupäivät iltavuoroon", null, 2, 4);
        rated(team, "Uusi toiminnanohjaus", null, 2, 1);
        lines(team, "Avaimet mukaan jo edellisenä päivänä\nHiljainen hetki kirjaamiselle\nYksi numero omaisille");
        ramp(team);
        Going reminder = begin(
                team,
                new Sketch(
                        2,
                        "Soitto ennen aamukäyntiä",
                        "Bertta Björk",
                        "Hoitaja soittaa aamun asiakkaille ennen lähtöä",
                        "Turhia käyntejä on enintään yksi viikossa.",
                        Scale.one_day,
                        LATE));
        plan(reminder, 40, 26);
        carryOut(reminder, "Soitettiin joka aamu. Viisi asiakasta oli muualla.");
        study(
                reminder,
                "Turhia käyntejä oli kahdessa viikossa yksi.",
                10,
                "right",
                "Soitto vie vähemmän aikaa kuin turha käynti.");
        decide(reminder, Map.of("decision", "adopt", "reason", "Turhat käynnit loppuivat, eikä työ lisääntynyt."));
        establish(reminder);
        Going prescriptions = begin(
                team,
                new Sketch(
                        4,
                        "Lääkkeet jakoon edellisenä iltana",
                        "Kalle Koski",
                        "Yksi iltavuorolainen jakaa aamun lääkkeet",
                        "Aamukäynnit alkavat puoli tuntia aiemmin.",
                        Scale.one_worker,
                        LATE));
        plan(prescriptions, 30, 16);
        carryOut(prescriptions, "Yksi hoitaja jakoi lääkkeet kahdeksana iltana.");
        study(
                prescriptions,
                "Käynnit alkoivat 25–40 minuuttia aiemmin.",
                8,
                "right",
                "Illalla jakaminen sujuu rauhassa.");
        decide(prescriptions, Map.of("decision", "adopt", "reason", "Aamun ruuhka helpotti selvästi."));
        Going evenings = begin(
                team,
                new Sketch(
                        7,
                        "Suihkupäivät iltavuoroon",
                        "Liisa Lampi",
                        "Tiistain suihkut siirretään iltaan",
                        "Aamulla on tunti enemmän aikaa.",
                        Scale.one_day,
                        LATE));
        plan(evenings, 33, 26);
        carryOut(evenings, "Neljä asiakasta suostui, kaksi ei.");
        study(evenings, "Aamuun ei tullut lisää aikaa.", 1, "wrong", "Suihku on asiakkaille osa aamua.");
        decide(evenings, Map.of("decision", "abandon", "learnt", "Ruuhka ei johdu suihkuista."));
        Going meeting = begin(
                team,
                new Sketch(
                        3,
                        "Vartin aamupalaveri",
                        "Aino Aalto",
                        "Aamun järjestys sovitaan kello 7",
                        null,
                        Scale.one_unit,
                        LATE));
        plan(meeting, 12, 2);
        carryOut(meeting, "Palaveri pidettiin kahdeksana päivänä kymmenestä.");
        Going call = begin(
                team,
                new Sketch(
                        9,
                        "Avaimet mukaan jo edellisenä päivänä",
                        "Bertta Björk",
                        "Kolmen asiakkaan avaimet haetaan illalla",
                        "Ensimmäinen käynti alkaa viisi minuuttia aiemmin.",
                        Scale.one_customer,
                        LATE));
        plan(call, 15, 5);
        carryOut(call, "Avaimet haettiin kolmena iltana, kerran ne unohtuivat.");
        study(call, "Käynnit alkoivat 2–9 minuuttia aiemmin.", 3, "partly", "Avainkaapin paikka ratkaisee.");
        Going remote = begin(
                team,
                new Sketch(
                        5,
                        "Etäkäynti perjantaisin",
                        "Kalle Koski",
                        "Perjantain lääkemuistutukset videolla",
                        "Puolet asiakkaista pärjää videolla.",
                        Scale.one_unit,
                        LATE));
        plan(remote, 36, -6);
        actions.act(() -> trials.pointOut(remote.trial().id()));
        begin(team, new Sketch(6, "Oma hoitaja pitkäaikaissairaalle", "Liisa Lampi", null, null, null, LATE));
        say(COACH, team, meeting, "Hienosti pidetty! Mitä palaveri muutti aamussa? Siitä saatte arvioinnin alkuun.");
        say(contact(team), team, meeting, "Kiitos, laskemme myöhästyneet lääkkeet ensi viikolla.");
        say(
                COACH,
                team,
                call,
                "Kolmella asiakkaalla opitte jo paljon. Kannattaako seuraavaksi kokeilla toista paikkaa avaimille?");
    }

    /** The team in English tries out its first ideas. */
    void english(Collaborative collaborative) {
        Team team = first(collaborative, "en");
        rated(team, "Call back on the same day", "Nobody should queue twice for the same thing.", 5, 4);
        rated(team, "Book check-ups three at a time", null, 3, 2);
        rated(team, "A text message the day before", "One in ten does not come.", 4, 5);
        lines(team, "Evening appointments\nOne telephone number for everything");
        Going first = begin(
                team,
                new Sketch(
                        1,
                        "Call back on the same day",
                        "Emma Ellis",
                        "One nurse calls everybody back before four",
                        "Eight of ten are reached at the first call.",
                        Scale.one_worker,
                        REACHED));
        plan(first, 15, 8);
        carryOut(first, "Nine calls a day on average.");
        study(first, "Six of ten were reached.", 5, "partly", "Most are reached at lunchtime.");
        decide(first, Map.of("decision", "adapt", "reason", "It helps", "nextChange", "Call between eleven and one"));
        Going message = begin(
                team,
                new Sketch(
                        3,
                        "A text message the day before",
                        "Emma Ellis",
                        "Everybody with an appointment tomorrow gets a message at four",
                        "At most one in ten stays away.",
                        Scale.one_day,
                        "Appointments missed, of ten"));
        plan(message, 3, -4);
        say(COACH, team, first, "Six of ten at the first try is a good beginning. What is different at lunchtime?");
    }

    /** Each continues the one before it: one worker, then one day, then the whole unit. */
    private void ramp(Team team) {
        Going one = begin(
                team,
                new Sketch(
                        1,
                        "Aikakriittiset lääkkeet ensin: yksi hoitaja",
                        "Liisa Lampi",
                        "Yksi hoitaja käy ensin niiden luona, joiden lääke ei voi odottaa",
                        "Kahdeksan kymmenestä saa lääkkeensä ajallaan.",
                        Scale.one_worker,
                        LATE));
        plan(one, 50, 43);
        carryOut(one, "Käyntejä oli keskimäärin yhdeksän aamussa.");
        study(
                one,
                "Kuusi kymmenestä sai lääkkeensä ajallaan.",
                5,
                "partly",
                "Reitti täytyy suunnitella illalla valmiiksi.");
        Going two = adapt(
                one,
                "Aikakriittiset lääkkeet ensin: yksi aamu",
                "Kaikki hoitajat käyvät yhtenä aamuna ensin niiden luona, joiden lääke ei voi odottaa",
                "Yhdeksän kymmenestä saa lääkkeensä ajallaan.",
                Scale.one_day);
        plan(two, 30, 29);
        carryOut(two, "Kaksi asiakasta ihmetteli uutta aikaa.");
        study(
                two,
                "Yhdeksän kymmenestä sai lääkkeensä ajallaan.",
                2,
                "right",
                "Kun muutoksesta kertoo etukäteen, se sopii kaikille.");
        Going three = adapt(
                two,
                "Aikakriittiset lääkkeet ensin: koko tiimi",
                "Koko tiimi toimii viikon ajan samalla tavalla",
                "Kukaan ei saa lääkettään yli puoli tuntia myöhässä.",
                Scale.one_unit);
        plan(three, 3, -4);
    }

    private Team first(Collaborative collaborative, String language) {
        return teams.of(collaborative.id()).stream()
                .filter(it -> it.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static String contact(Team team) {
        return SeedActions.CONTACTS.get(team.language());
    }

    private void rated(Team team, String text, String why, int impact, int ease) {
        actions.act(() -> ideas.add(contact(team), team.id(), new IdeaContent(text, why, impact, ease)));
    }

    private void lines(Team team, String lines) {
        actions.<Integer>act(() -> ideas.addLines(contact(team), team.id(), lines));
    }

    private Going begin(Team team, Sketch it) {
        Trial begun = actions.act(() -> ideas.tryOut(contact(team), team.id(), it.idea(), it.title(), it.owner()));
        return new Going(begun, it, contact(team));
    }

    private void plan(Going going, int beganDaysAgo, int endedDaysAgo) {
        Sketch it = going.sketch();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> plan = new HashMap<>();
        plan.put("title", it.title());
        plan.put("owner", it.owner());
        plan.put("objective", it.title());
        plan.put("change", it.change());
        plan.put("prediction", it.prediction());
        plan.put("measure", it.measure());
        plan.put("measuredBy", it.owner());
        plan.put("scale", it.scale().name());
        plan.put("startsOn", today.minusDays(beganDaysAgo).toString());
        plan.put("endsOn", today.minusDays(endedDaysAgo).toString());
        if (it.prediction() == null) {
            plan.put("deviationReason", "Halusimme vain päästä alkuun.");
        }
        submit(going, plan);
    }

    private void carryOut(Going trial, String observations) {
        submit(trial, Map.of("asPlanned", "yes", "observations", observations));
    }

    private void study(Going trial, String results, int measurements, String match, String learnt) {
        submit(
                trial,
                Map.of("results", results, "measurements", measurements, "predictionMatch", match, "learnt", learnt));
    }

    private void decide(Going trial, Map<String, Object> decision) {
        submit(trial, decision);
    }

    private Going adapt(Going going, String title, String nextChange, String prediction, Scale scale) {
        Trial trial = going.trial();
        submit(going, Map.of("decision", "adapt", "reason", "Suunta on oikea.", "nextChange", nextChange));
        Trial next = trials.of(trial.teamId()).stream()
                .filter(it -> Integer.valueOf(trial.number()).equals(it.parent()))
                .findFirst()
                .orElseThrow();
        return new Going(
                next,
                new Sketch(
                        0,
                        title,
                        trial.owner(),
                        nextChange,
                        prediction,
                        scale,
                        going.sketch().measure()),
                going.by());
    }

    private void establish(Going trial) {
        submit(
                trial,
                Map.of(
                        "keeping", "Ohje on aamuvuoron muistilistassa.",
                        "keeper", "Bertta Björk",
                        "since", LocalDate.now(clock).minusDays(20).toString(),
                        "followed", "Turhat käynnit lasketaan viikoittain päivittäisjohtamisen taululle."));
    }

    private void say(String who, Team team, Going going, String text) {
        actions.act(() -> trials.comment(who, team.id(), going.trial().number(), text));
    }

    /** Finishes the task that a trial waits for. */
    private void submit(Going going, Map<String, Object> values) {
        TrialTasks.Next next =
                tasks.of(Set.of(going.trial().teamId())).get(going.trial().id());
        actions.complete(next.id(), values, going.by());
    }
}
