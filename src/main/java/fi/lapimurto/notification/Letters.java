package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.handbook.InfoSession;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Invitations;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts messages into words, with the days that hold when they are sent. */
@Component
class Letters {

    private static final String KEY = "notification.mail.";

    private final MessageSource messages;
    private final CollaborativeSchedules planning;
    private final InfoSession.Reader sessions;
    private final Teams teams;
    private final Trials trials;
    private final Invitations invitations;
    private final ApplicantLetters applicants;
    private final PeopleSettings settings;
    private final Environment environment;
    private final Clock clock;

    Letters(
            MessageSource messages,
            CollaborativeSchedules planning,
            InfoSession.Reader sessions,
            Teams teams,
            Trials trials,
            Invitations invitations,
            ApplicantLetters applicants,
            PeopleSettings settings,
            Environment environment,
            Clock clock) {
        this.messages = messages;
        this.planning = planning;
        this.sessions = sessions;
        this.teams = teams;
        this.trials = trials;
        this.invitations = invitations;
        this.applicants = applicants;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Writes a letter.
     *
     * @param task the open task that it asks for, or {@code null}
     */
    Letter write(Message message, Collaborative collaborative, Recipient to, String task) {
        if (message.kind().audience() == Audience.applicant) {
            return applicants.write(message, collaborative, to, base());
        }
        Locale locale = Locale.forLanguageTag(message.language());
        Object[] facts = facts(message, collaborative, locale);
        String kind = KEY + message.kind();
        return new Letter(
                locale,
                to.name(),
                to.email(),
                text(kind + ".subject", facts, locale),
                text(KEY + "greeting", new Object[] {to.name()}, locale),
                text(kind + ".text", facts, locale) + ownWords(message, collaborative),
                rows(message, collaborative, locale),
                text(KEY + goal(message, task), null, locale),
                base() + path(message, task),
                text(KEY + reason(message), facts, locale));
    }

    /** What the letter's link leads to. */
    private static String goal(Message message, String task) {
        if (task != null) {
            return "task";
        }
        if (message.kind().audience() == Audience.invited) {
            return "answer";
        }
        if (message.kind() == Kind.list_changed_late) {
            return "list";
        }
        if (message.kind() == Kind.application_withdrawn) {
            return "applications";
        }
        if (message.kind() == Kind.report_waits) {
            return "report";
        }
        if (message.kind().audience() == Audience.trial) {
            return "trial";
        }
        return message.kind().isOfTeam() ? "team" : "board";
    }

    /** The secret of an invitation's link is made with the letter, so that it stands in no table. */
    private String path(Message message, String task) {
        return switch (goal(message, task)) {
            case "task" -> tasklist(task);
            case "answer" -> "/invitations/" + invitations.link(message.recipientId());
            case "team" -> "/teams/" + message.item();
            case "report" -> "/teams/" + message.item() + "/work/report";
            case "trial" -> trialPath(trial(message));
            case "list" -> "/teams/" + message.item() + "/workshops/" + message.workshopNumber() + "/participants";
            case "applications" -> "/collaboratives/" + message.collaborativeId() + "/applications";
            default -> "/collaboratives/" + message.collaborativeId();
        };
    }

    private static String trialPath(Trial trial) {
        return "/teams/" + trial.teamId() + "/trials/" + trial.number();
    }

    private Trial trial(Message message) {
        return trials.get(UUID.fromString(message.item()));
    }

    private static String reason(Message message) {
        return message.kind().audience() == Audience.invited ? "reason.invited" : "reason";
    }

    /** What a list shows of a message. */
    String subject(Message message, Collaborative collaborative) {
        if (message.kind().audience() == Audience.applicant) {
            return applicants.subject(message, collaborative);
        }
        Locale locale = Locale.forLanguageTag(message.language());
        return text(KEY + message.kind() + ".subject", facts(message, collaborative, locale), locale);
    }

    /** What a trial is called stands in the letter and not in its subject, which organisers see in the outbox. */
    private Object[] trialFacts(Message message, Collaborative collaborative) {
        Trial trial = trial(message);
        String team = teams.find(trial.teamId()).orElseThrow().name();
        return new Object[] {collaborative.name(), trial.number(), null, team, trial.title()};
    }

    /** 0 the collaborative's name, 1 the workshop's number, 2 the day or moment that matters, 3 the item or team. */
    private Object[] facts(Message message, Collaborative collaborative, Locale locale) {
        if (message.kind().audience() == Audience.trial) {
            return trialFacts(message, collaborative);
        }
        String when = switch (message.kind()) {
            case info_session_opened, timetable_changed ->
                days(collaborative.timetable().first(), locale);
            case workshop_invited ->
                planned(message, collaborative)
                        ? days(collaborative.timetable().workshop(message.workshopNumber()), locale)
                        : day(message.deadline(), locale);
            case cancellation_near -> day(message.deadline().minusSeconds(1), locale);
            case contact_invited, member_invited -> day(clock.instant().plus(Invitations.VALID), locale);
            case coach_assigned,
                    team_dropped_out,
                    contact_missing,
                    results_asked,
                    application_withdrawn,
                    item_reopened,
                    collaborative_cancelled -> day(message.causedAt(), locale);
            default -> moment(due(message, collaborative), locale);
        };
        String item = message.item() == null ? null : item(message, locale);
        return new Object[] {collaborative.name(), message.workshopNumber(), when, item};
    }

    private String item(Message message, Locale locale) {
        if (message.kind() == Kind.application_withdrawn) {
            return applicants.team(UUID.fromString(message.item()));
        }
        return message.kind().isOfTeam()
                ? teams.find(UUID.fromString(message.item())).orElseThrow().name()
                : messages.getMessage("collaborative.item." + message.item(), null, message.item(), locale);
    }

    /** The moment that holds now, or the one that held when the message was written. */
    private Instant due(Message message, Collaborative collaborative) {
        UUID id = collaborative.id();
        Optional<Instant> now = switch (message.kind()) {
            case recruiting_closes_soon, recruiting_closed -> planning.recruitingCloses(id);
            case info_session_invited -> planning.infoSession(id);
            case report_waits -> planning.at(id, Milestone.team_reports, 0);
            case evaluation_due -> planning.at(id, Milestone.overall_report, 0);
            case feedback_asked, feedback_closed ->
                planning.at(id, Milestone.feedback_closes, message.workshopNumber());
            default -> planning.at(id, Milestone.participant_list, message.workshopNumber());
        };
        return now.orElse(message.deadline());
    }

    private static boolean planned(Message message, Collaborative collaborative) {
        return message.workshopNumber() <= collaborative.timetable().workshops().size();
    }

    /** What the organisers have written to those whom they invite. */
    private String ownWords(Message message, Collaborative collaborative) {
        return session(message, collaborative)
                .map(it -> "\n\n" + it.invitation())
                .orElse("");
    }

    private Optional<InfoSession> session(Message message, Collaborative collaborative) {
        return message.kind() == Kind.info_session_invited ? sessions.of(collaborative.id()) : Optional.empty();
    }

    private List<String> rows(Message message, Collaborative collaborative, Locale locale) {
        return message.kind() == Kind.timetable_changed
                ? workshops(collaborative, locale)
                : session(message, collaborative)
                        .map(it -> arrangements(it, locale))
                        .orElse(List.of());
    }

    private List<String> arrangements(InfoSession session, Locale locale) {
        List<String> rows = new ArrayList<>();
        rows.add(text(KEY + "length", new Object[] {session.minutes()}, locale));
        if (session.link() != null) {
            rows.add(text(KEY + "link", new Object[] {session.link()}, locale));
        }
        if (session.place() != null) {
            rows.add(text(KEY + "place", new Object[] {session.place()}, locale));
        }
        return rows;
    }

    private List<String> workshops(Collaborative collaborative, Locale locale) {
        return collaborative.timetable().workshops().stream()
                .map(it -> text(KEY + "workshop", new Object[] {it.number(), days(it, locale)}, locale))
                .toList();
    }

    private static String days(Workshop workshop, Locale locale) {
        return DateFormats.text(workshop.firstDay(), workshop.lastDay(), locale);
    }

    private String day(Instant at, Locale locale) {
        return DateFormats.text(local(at).toLocalDate(), locale);
    }

    private String moment(Instant at, Locale locale) {
        return DateFormats.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }

    private String text(String key, Object[] facts, Locale locale) {
        return messages.getMessage(key, facts, locale);
    }

    private static String tasklist(String task) {
        return "/camunda/app/tasklist/default/#/?task=" + task;
    }

    private String base() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return settings.address() != null ? settings.address() : "http://localhost:" + port;
    }
}
