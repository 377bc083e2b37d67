package fi.lapimurto.collaborative.web;

import org.springframework.stereotype.Component;

/** Which role a state has on a page; the style sheet knows roles only, each with its colour and its sign. */
@Component("stateRole")
public class StateRole {

    /**
     * The role of a state: {@code now}, {@code good}, {@code wait}, {@code alarm}, {@code off} or {@code later}.
     *
     * @param key the key of the message that names the state
     */
    public String of(String key) {
        return switch (key) {
            case "overview.state.running",
                    "overview.step.open",
                    "notification.state.sending",
                    "recruiting.list.state.open",
                    "recruiting.state.received",
                    "journey.standing.open",
                    "ideas.state.in_trial",
                    "ideas.group.plan",
                    "improvement.state.running",
                    "improvement.state.studying",
                    "improvement.state.deciding",
                    "improvement.state.establishing" -> "now";
            case "overview.state.closed",
                    "overview.step.done",
                    "notification.state.sent",
                    "recruiting.list.state.closed",
                    "recruiting.state.accepted",
                    "recruiting.state.admitted",
                    "team.state.taking_part",
                    "team.member.state.confirmed",
                    "journey.standing.done",
                    "ideas.state.adopted",
                    "ideas.group.do_now",
                    "improvement.state.adopted",
                    "improvement.state.adapted",
                    "improvement.match.right" -> "good";
            case "overview.start.week",
                    "recruiting.state.waiting",
                    "sheet.any.level.warn",
                    "team.finding.level.warn",
                    "ideas.group.aside",
                    "improvement.match.partly",
                    "improvement.match.wrong" -> "wait";
            case "overview.start.overdue",
                    "notification.state.failed",
                    "sheet.any.level.block",
                    "team.finding.level.block",
                    "journey.standing.overdue" -> "alarm";
            case "overview.state.cancelled",
                    "overview.step.skipped",
                    "overview.step.left",
                    "notification.state.dropped",
                    "recruiting.list.state.cancelled",
                    "recruiting.state.declined",
                    "recruiting.state.withdrawn",
                    "team.state.dropped_out",
                    "team.member.state.left",
                    "journey.standing.left",
                    "ideas.state.abandoned",
                    "ideas.group.leave",
                    "improvement.state.abandoned",
                    "improvement.match.none",
                    "trials.ending.given_up",
                    "trials.ending.team_dropped_out",
                    "trials.ending.collaborative_cancelled",
                    "trials.ending.collaborative_closed" -> "off";
            default -> "later";
        };
    }
}
