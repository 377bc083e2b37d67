package fi.lapimurto.engine.gate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The calls that Tasklist, Cockpit, Admin and Welcome need to read, and the few that Tasklist needs to work. The list
 * was made by driving the web apps in a browser and reading their scripts; whatever is not here is refused.
 */
class AllowedCalls {

    /** One part of a path. Ids of definitions have colons, which the web apps escape; nothing else is ever escaped. */
    private static final String PART = "(?:(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.:-]|%3[Aa])+)";

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PLUGIN = "/camunda/api/(?:tasklist|cockpit|admin|welcome)/plugin/";

    private static final String READ_ROOTS =
            "task|filter|process-definition|process-instance|execution|variable-instance"
                    + "|deployment|decision-definition|decision-requirements-definition|case-definition|case-instance"
                    + "|case-execution|history|incident|job|job-definition|external-task|event-subscription|batch|user|group"
                    + "|tenant|authorization|identity|metrics|version";

    private static final String QUERY_ROOTS = "task|process-instance|execution|variable-instance|job|external-task"
            + "|incident|group|history/(?:process-instance|activity-instance|task|variable-instance|detail|incident"
            + "|job-log|external-task-log|decision-instance)";

    private static final List<Pattern> READS = patterns(
            "/camunda",
            "/camunda/app",
            "/camunda/app/(?:tasklist|cockpit|admin|welcome)",
            "/camunda/app/(?:tasklist|cockpit|admin|welcome)/default",
            "/camunda/(?:" + PART + "/)*" + PART + "\\.(?:js|css|json|txt|map|ico|svg|png|woff|woff2|ttf|eot|otf)",
            "/camunda/api/engine/engine",
            ENGINE + "/(?:" + READ_ROOTS + ")(?:/" + PART + ")*",
            PLUGIN + PART + "/static(?:/" + PART + ")+",
            "/camunda/api/cockpit/plugin/base/default(?:/" + PART + ")+",
            "/camunda/api/admin/plugin/adminPlugins/default(?:/" + PART + ")+",
            "/camunda/api/admin/auth/user/default");

    /** Reads that send their conditions as a body. */
    private static final List<Pattern> QUERIES = patterns(
            ENGINE + "/filter/" + PART + "/(?:list|count|singleResult)",
            ENGINE + "/(?:" + QUERY_ROOTS + ")(?:/count)?",
            "/camunda/api/cockpit/plugin/base/default/(?:process-instance|incident)(?:/count)?",
            "/camunda/api/cockpit/plugin/base/default/process-instance/" + PART + "/called-process-instances",
            "/camunda/api/cockpit/plugin/base/default/process-definition/" + PART + "/called-process-definitions");

    /** What a person does in Tasklist. Forms go through the form door, which keeps fields out of the engine. */
    private static final List<Pattern> WORK = patterns(
            ENGINE + "/task/" + PART + "/(?:claim|unclaim|submit-form)",
            ENGINE + "/process-definition/(?:key/)?" + PART + "/submit-form");

    /** What Tasklist reads when a person opens a task or begins a process. */
    private static final List<Pattern> FORMS = patterns(
            ENGINE + "/task/" + PART + "(?:/(?:form|deployed-form|form-variables))?",
            ENGINE + "/process-definition/(?:key/)?" + PART + "/(?:startForm|deployed-start-form)");

    private static final List<Pattern> SIGN_OUT = patterns("/camunda/api/admin/auth/user/default/logout");

    boolean allows(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> matches(READS, path);
            case "POST" -> matches(QUERIES, path) || matches(WORK, path) || matches(SIGN_OUT, path);
            default -> false;
        };
    }

    /** Whether a person waits for the outcome, so that a refusal has to be in words that they understand. */
    boolean isWork(String method, String path) {
        return matches("POST".equals(method) ? WORK : FORMS, path);
    }

    boolean isForm(String path) {
        return path.endsWith("/submit-form") || path.endsWith("/submit-form/");
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(it -> it.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream()
                .map(it -> Pattern.compile(it + "/?"))
                .toList();
    }
}
