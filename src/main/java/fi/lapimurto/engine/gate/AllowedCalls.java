package fi.lapimurto.engine.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The calls that Tasklist, Cockpit, Admin and Welcome need to read, and the few that Tasklist needs to work. The list
 * was made by driving the web apps in a browser and reading their scripts; whatever is not here is refused.
 */
class AllowedCalls {

    /** What a call is about, which decides how its answer is passed on and what its body may be. */
    enum Call {
        /** Files and pages of the web apps. */
        FILE,
        READ,
        /** What Tasklist reads when a person opens a task or begins a process. */
        TASK,
        /** A read that sends its conditions as a body. */
        QUERY,
        /** A form goes through the form door, which keeps fields out of the engine. */
        FORM,
        CLAIM,
        ASSIGNMENT,
        SIGN_OUT;

        boolean asksEngine() {
            return this != FILE && this != SIGN_OUT;
        }
    }

    /** The longest address that the web apps call has less than half of it. */
    static final int LONGEST_PATH = 600;

    /** One part of a path. Ids of definitions have colons, which the web apps escape; nothing else is ever escaped. */
    private static final String PART = "(?:(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.:-]|%3[Aa]){1,150}+)";

    private static final String PARTS = "(?:/" + PART + "){0,6}";
    private static final String APP = "(?:tasklist|cockpit|admin|welcome)";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private static final String READ_ROOTS = "filter|process-definition|process-instance|execution|variable-instance"
            + "|deployment|decision-definition|decision-requirements-definition|case-definition|case-instance"
            + "|case-execution|history|incident|job|job-definition|external-task|event-subscription|batch|user|group"
            + "|tenant|authorization|identity|metrics|version";

    private static final String QUERY_ROOTS = "task|process-instance|execution|variable-instance|job|external-task"
            + "|incident|group|history/(?:process-instance|activity-instance|task|variable-instance|detail|incident"
            + "|job-log|external-task-log|decision-instance)";

    private static final Pattern LISTS = Pattern.compile(ENGINE + "/(?:(?:history/|filter/" + PART + "/)?[a-z-]+)/?");

    /** What is reckoned over all rounds, or belongs to none: Tasklist reads nothing of it. */
    private static final Pattern OF_INSTALLATION = Pattern.compile(ENGINE
            + "/(?:(?:metrics|job|job-definition|deployment|batch|external-task|history/(?:batch|cleanup|job-log)"
            + "|decision(?:-requirements)?-definition)(?:/.*)?|.*/(?:statistics|report)(?:/.*)?)"
            + "|/camunda/api/(?:cockpit|admin)/plugin/.*");

    private static final Map<Call, List<Pattern>> GETS = Map.of(
            Call.FILE,
                    patterns(
                            "/camunda(?:/app)?",
                            "/camunda/app/" + APP + "(?:/default)?",
                            "/camunda/favicon\\.ico",
                            "/camunda/lib/\\w{1,40}\\.js",
                            "/camunda/assets/[\\w-]{1,60}\\.(?:eot|otf|png|svg|ttf|woff2?)",
                            "/camunda/app/" + APP + "/camunda-" + APP + "-bootstrap\\.(?:css|js)",
                            "/camunda/app/" + APP + "/locales/[a-z]{2}(?:-[A-Z]{2})?\\.json",
                            "/camunda/app/" + APP + "/scripts/\\w{1,40}\\.js",
                            "/camunda/app/" + APP + "/styles/[\\w-]{1,40}\\.css",
                            "/camunda/api/" + APP + "/plugin/" + PART + "/static/" + PART + PARTS),
            Call.TASK,
                    patterns(
                            ENGINE + "/task/" + PART + "(?:/(?:form|deployed-form|form-variables))?",
                            ENGINE + "/process-definition/(?:key/)?" + PART + "/(?:startForm|deployed-start-form)"),
            Call.READ,
                    patterns(
                            "/camunda/api/engine/engine",
                            ENGINE + "/(?:" + READ_ROOTS + ")" + PARTS,
                            ENGINE + "/task(?:/count|/" + PART + "/(?:attachment|comment|identity-links))?",
                            COCKPIT + "/" + PART + PARTS,
                            "/camunda/api/admin/plugin/adminPlugins/default/" + PART + PARTS,
                            "/camunda/api/admin/auth/user/default"));

    private static final Map<Call, List<Pattern>> POSTS = Map.of(
            Call.QUERY,
                    patterns(
                            ENGINE + "/filter/" + PART + "/(?:list|count|singleResult)",
                            ENGINE + "/(?:" + QUERY_ROOTS + ")(?:/count)?",
                            COCKPIT + "/(?:process-instance|incident)(?:/count)?",
                            COCKPIT + "/process-instance/" + PART + "/called-process-instances",
                            COCKPIT + "/process-definition/" + PART + "/called-process-definitions"),
            Call.FORM,
                    patterns(
                            ENGINE + "/task/" + PART + "/submit-form",
                            ENGINE + "/process-definition/(?:key/)?" + PART + "/submit-form"),
            Call.CLAIM, patterns(ENGINE + "/task/" + PART + "/claim"),
            Call.ASSIGNMENT, patterns(ENGINE + "/task/" + PART + "/(?:unclaim|assignee)"),
            Call.SIGN_OUT, patterns("/camunda/api/admin/auth/user/default/logout"));

    /** What the call is; empty when no web app makes it. */
    Optional<Call> of(String method, String path) {
        if (path.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> find(GETS, path, Call.FILE, Call.TASK, Call.READ);
            case "POST" -> find(POSTS, path, Call.values());
            default -> Optional.empty();
        };
    }

    /** Whether it asks for a list, which may be long. */
    boolean isList(String path) {
        return LISTS.matcher(path).matches();
    }

    /** Whether it asks for what belongs to the whole installation. */
    boolean isOfInstallation(String path) {
        return OF_INSTALLATION.matcher(path).matches();
    }

    private static Optional<Call> find(Map<Call, List<Pattern>> calls, String path, Call... order) {
        return List.of(order).stream()
                .filter(it -> calls.getOrDefault(it, List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(path).matches()))
                .findFirst();
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream()
                .map(it -> Pattern.compile(it + "/?"))
                .toList();
    }
}
