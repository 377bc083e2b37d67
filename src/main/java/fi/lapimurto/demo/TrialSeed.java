package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.demo.TrialSteps.Going;
import fi.lapimurto.demo.TrialSteps.Sketch;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.Plan.Scale;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ideas and trials of the demo's own team: rated and unrated, in every state, and a ramp of three. */
@Component
class TrialSeed {

    private static final String COACH = SeedActions.COACH;

    private static final String LATE = "Myöhässä annetut lääkkeet, kpl aamussa";
    private static final String REACHED = "Reached at the first call, of ten";

    private final IdeaCommands ideas;
    private final TrialSteps trials;
    private final Teams teams;
    private final SeedActions actions;

    TrialSeed(IdeaCommands ideas, TrialSteps trials, Teams teams, SeedActions actions) {
        this.ideas = ideas;
        this.trials = trials;
        this.teams = teams;
        this.actions = actions;
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
        Going reminder = trials.begin(
                team,
                new Sketch(
                        2,
                        "Soitto ennen aamukäyntiä",
                        "Bertta Björk",
                        "Hoitaja soittaa aamun asiakkaille ennen lähtöä",
                        "Turhia käyntejä on enintään yksi viikossa.",
                        Scale.one_day,
                        LATE));
        trials.plan(reminder, 40, 26);
        trials.carryOut(reminder, "Soitettiin joka aamu. Viisi asiakasta oli muualla.");
        trials.study(
                reminder,
                "Turhia käyntejä oli kahdessa viikossa yksi.",
                10,
                "right",
                "Soitto vie vähemmän aikaa kuin turha käynti.");
        trials.decide(
                reminder, Map.of("decision", "adopt", "reason", "Turhat käynnit loppuivat, eikä työ lisääntynyt."));
        trials.establish(reminder);
        Going prescriptions = trials.begin(
                team,
                new Sketch(
                        4,
                        "Lääkkeet jakoon edellisenä iltana",
                        "Kalle Koski",
                        "Yksi iltavuorolainen jakaa aamun lääkkeet",
                        "Aamukäynnit alkavat puoli tuntia aiemmin.",
                        Scale.one_worker,
                        LATE));
        trials.plan(prescriptions, 30, 16);
        trials.carryOut(prescriptions, "Yksi hoitaja jakoi lääkkeet kahdeksana iltana.");
        trials.study(
                prescriptions,
                "Käynnit alkoivat 25–40 minuuttia aiemmin.",
                8,
                "right",
                "Illalla jakaminen sujuu rauhassa.");
        trials.decide(prescriptions, Map.of("decision", "adopt", "reason", "Aamun ruuhka helpotti selvästi."));
        Going evenings = trials.begin(
                team,
                new Sketch(
                        7,
                        "Suihkupäivät iltavuoroon",
                        "Liisa Lampi",
                        "Tiistain suihkut siirretään iltaan",
                        "Aamulla on tunti enemmän aikaa.",
                        Scale.one_day,
                        LATE));
        trials.plan(evenings, 33, 26);
        trials.carryOut(evenings, "Neljä asiakasta suostui, kaksi ei.");
        trials.study(evenings, "Aamuun ei tullut lisää aikaa.", 1, "wrong", "Suihku on asiakkaille osa aamua.");
        trials.decide(evenings, Map.of("decision", "abandon", "learnt", "Ruuhka ei johdu suihkuista."));
        Going meeting = trials.begin(
                team,
                new Sketch(
                        3,
                        "Vartin aamupalaveri",
                        "Aino Aalto",
                        "Aamun järjestys sovitaan kello 7",
                        null,
                        Scale.one_unit,
                        LATE));
        trials.plan(meeting, 12, 2);
        trials.carryOut(meeting, "Palaveri pidettiin kahdeksana päivänä kymmenestä.");
        Going call = trials.begin(
                team,
                new Sketch(
                        9,
                        "Avaimet mukaan jo edellisenä päivänä",
                        "Bertta Björk",
                        "Kolmen asiakkaan avaimet haetaan illalla",
                        "Ensimmäinen käynti alkaa viisi minuuttia aiemmin.",
                        Scale.one_customer,
                        LATE));
        trials.plan(call, 15, 5);
        trials.carryOut(call, "Avaimet haettiin kolmena iltana, kerran ne unohtuivat.");
        trials.study(call, "Käynnit alkoivat 2–9 minuuttia aiemmin.", 3, "partly", "Avainkaapin paikka ratkaisee.");
        Going remote = trials.begin(
                team,
                new Sketch(
                        5,
                        "Etäkäynti perjantaisin",
                        "Kalle Koski",
                        "Perjantain lääkemuistutukset videolla",
                        "Puolet asiakkaista pärjää videolla.",
                        Scale.one_unit,
                        LATE));
        trials.plan(remote, 36, -6);
        trials.pointOut(remote);
        trials.begin(team, new Sketch(6, "Oma hoitaja pitkäaikaissairaalle", "Liisa Lampi", null, null, null, LATE));
        trials.say(
                COACH,
                team,
                meeting,
                "Hienosti pidetty! Mitä palaveri muutti aamussa? Siitä saatte arvioinnin alkuun.");
        trials.say(contact(team), team, meeting, "Kiitos, laskemme myöhästyneet lääkkeet ensi viikolla.");
        trials.say(
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
        Going first = trials.begin(
                team,
                new Sketch(
                        1,
                        "Call back on the same day",
                        "Emma Ellis",
                        "One nurse calls everybody back before four",
                        "Eight of ten are reached at the first call.",
                        Scale.one_worker,
                        REACHED));
        trials.plan(first, 15, 8);
        trials.carryOut(first, "Nine calls a day on average.");
        trials.study(first, "Six of ten were reached.", 5, "partly", "Most are reached at lunchtime.");
        trials.decide(
                first, Map.of("decision", "adapt", "reason", "It helps", "nextChange", "Call between eleven and one"));
        Going message = trials.begin(
                team,
                new Sketch(
                        3,
                        "A text message the day before",
                        "Emma Ellis",
                        "Everybody with an appointment tomorrow gets a message at four",
                        "At most one in ten stays away.",
                        Scale.one_day,
                        "Appointments missed, of ten"));
        trials.plan(message, 3, -4);
        trials.say(
                COACH, team, first, "Six of ten at the first try is a good beginning. What is different at lunchtime?");
    }

    /** Each continues the one before it: one worker, then one day, then the whole unit. */
    private void ramp(Team team) {
        Going one = trials.begin(
                team,
                new Sketch(
                        1,
                        "Aikakriittiset lääkkeet ensin: yksi hoitaja",
                        "Liisa Lampi",
                        "Yksi hoitaja käy ensin niiden luona, joiden lääke ei voi odottaa",
                        "Kahdeksan kymmenestä saa lääkkeensä ajallaan.",
                        Scale.one_worker,
                        LATE));
        trials.plan(one, 50, 43);
        trials.carryOut(one, "Käyntejä oli keskimäärin yhdeksän aamussa.");
        trials.study(
                one,
                "Kuusi kymmenestä sai lääkkeensä ajallaan.",
                5,
                "partly",
                "Reitti täytyy suunnitella illalla valmiiksi.");
        Going two = trials.adapt(
                one,
                "Aikakriittiset lääkkeet ensin: yksi aamu",
                "Kaikki hoitajat käyvät yhtenä aamuna ensin niiden luona, joiden lääke ei voi odottaa",
                "Yhdeksän kymmenestä saa lääkkeensä ajallaan.",
                Scale.one_day);
        trials.plan(two, 30, 29);
        trials.carryOut(two, "Kaksi asiakasta ihmetteli uutta aikaa.");
        trials.study(
                two,
                "Yhdeksän kymmenestä sai lääkkeensä ajallaan.",
                2,
                "right",
                "Kun muutoksesta kertoo etukäteen, se sopii kaikille.");
        Going three = trials.adapt(
                two,
                "Aikakriittiset lääkkeet ensin: koko tiimi",
                "Koko tiimi toimii viikon ajan samalla tavalla",
                "Kukaan ei saa lääkettään yli puoli tuntia myöhässä.",
                Scale.one_unit);
        trials.plan(three, 3, -4);
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
}
