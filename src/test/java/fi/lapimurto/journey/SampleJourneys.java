package fi.lapimurto.journey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a team writes on its way, in tests. */
public final class SampleJourneys {

    /** What the tasks of each phase are answered with, by their elements and in the order of the phases. */
    public static final Map<String, Map<String, Object>> ANSWERS = new LinkedHashMap<>();

    static {
        put("StateProblem", "problem", "People wait too long", "evidence", "T3 is 19 days, March 2027");
        put("DescribeProcess", "course", "Call, wait, come");
        put("PlanMeasuring", "measures", "T3\nCalls answered", "how", "Bo on Mondays", "rhythm", "weekly");
        put(
                "AgreeTogether",
                "help",
                "We ask",
                "ownResults",
                "Anna tells",
                "otherTeams",
                "They stay here",
                "feedback",
                "Kindly",
                "shareWithManagement",
                "yes",
                "managementPersons",
                "Maija Mäki, head of services\nKari Kivi, chief physician");
        put("GatherBaseline", "weeks", 12, "shows", "T3 is between 17 and 22 days");
        put("HearCustomers", "heard", 4, "themes", "Waiting\nBeing heard");
        put("InvolveWorkplace", "staff", "A board in the coffee room", "informedOn", "2026-11-20");
        put("SetGoal", goal());
        put("DescribeTargetProcess", "course", "Call, come");
        put("PlanFirstTrials", "newIdeas", "Call back the same day\nA nurse's own times");
        put("EvaluateWithCustomers", "asked", 5, "verdict", "better", "themes", "Heard sooner");
        put("InformManagement", "informedOn", "2026-11-20", "told", "Two trials go on");
        put("MakeCustomerPromise", "promise", "You get an answer the same day");
        put(
                "PlanDailyManagement",
                "time",
                "Every weekday at 8:15",
                "place",
                "By the board",
                "agenda",
                "Yesterday, today, what stops us",
                "participants",
                "All of the shift",
                "leader",
                "The nurse in charge",
                "board",
                "T3, calls, trials",
                "rhythm",
                "daily");
        put("CheckDailyManagement", "lives", "partly", "seen", "We meet", "next", "Begin on time");
        put("PlanContinuation", "continues", "The board and the measuring", "owner", "Anna Aalto");
    }

    private SampleJourneys() {}

    /** A goal that no rule has anything to say of. */
    public static Map<String, Object> goal() {
        Map<String, Object> goal = new HashMap<>();
        goal.put("goal", "A time within five days");
        goal.put("group", "Non-urgent appointments");
        goal.put("measure", "T3");
        goal.put("baseline", 19.5);
        goal.put("target", 5);
        goal.put("unit", "days");
        goal.put("targetDate", "2028-12-31");
        goal.put("smart", List.of("specific", "measurable", "achievable", "relevant", "time_bound"));
        goal.put("shorterWay", "yes");
        goal.put("setBy", "together");
        return goal;
    }

    /** What is to be written before a poster or a report is ready. */
    public static Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        for (String field : List.of(
                "title", "summary", "startingPoint", "goal", "measures", "trials", "established", "lessons", "next")) {
            written.put(field, "What we say of " + field);
        }
        return written;
    }

    private static void put(String element, Object... pairs) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        put(element, answers);
    }

    private static void put(String element, Map<String, Object> answers) {
        ANSWERS.put("UserTask_" + element, Map.copyOf(answers));
    }
}
