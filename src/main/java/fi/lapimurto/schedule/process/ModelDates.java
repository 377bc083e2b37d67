package fi.lapimurto.schedule.process;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.ProcessDates.Dated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which milestones the models name, by the expressions that {@link MilestoneDates} answers. */
@Component
class ModelDates {

    static final String AGAIN = "#{planned.again(execution)}";

    private static final Pattern AT = Pattern.compile("#\\{planned\\.at\\(execution, '(\\w+)'\\)}");
    private static final Pattern OF_WORKSHOP =
            Pattern.compile("#\\{planned\\.ofWorkshop\\(execution, '(\\w+)', (\\d)\\)}");
    private static final Pattern OF_LAST_WORKSHOP =
            Pattern.compile("#\\{planned\\.ofLastWorkshop\\(execution, '(\\w+)'\\)}");
    private static final Pattern FROM = Pattern.compile("#\\{planned\\.from\\(execution, '(\\w+)', '(\\w+)'\\)}");

    /** The processes of the organiser's checklist; others' tasks help to reach a milestone, and do not finish an item. */
    private static final Set<String> OF_THE_CHECKLIST = Set.of("collaborative", "workshop", "interim-coaching");

    /**
     * A workshop as a model names it.
     *
     * @param wanted 0 for that of the process itself
     */
    record Which(int wanted) {

        static final Which OWN = new Which(0);
        static final Which LAST = new Which(Timetable.MOST);

        static Which of(int number) {
            return new Which(number);
        }

        boolean isOwn() {
            return wanted == 0;
        }

        /** Its number where there are so many workshops. */
        int number(int workshops) {
            return Math.min(wanted, workshops);
        }
    }

    private final ProcessDates dates;
    private volatile List<Dated> elements;

    ModelDates(ProcessDates dates) {
        this.dates = dates;
    }

    /** Whether an element's date comes from the plan; a trial of a team has dates of its own. */
    static boolean isPlanned(Dated element) {
        return element.due().startsWith("#{planned.");
    }

    /** The milestone that an element reaches or waits for; nothing for an item that is opened again. */
    static Optional<Milestone> milestone(Dated element) {
        if (element.due().equals(AGAIN)) {
            return Optional.empty();
        }
        return Stream.of(AT, OF_WORKSHOP, OF_LAST_WORKSHOP)
                .filter(it -> it.matcher(element.due()).matches())
                .map(it -> first(it, element.due()))
                .findFirst()
                .or(() -> {
                    throw new IllegalArgumentException(element.due());
                });
    }

    /** Which workshop's milestone it is. */
    static Which which(Dated element) {
        Matcher numbered = OF_WORKSHOP.matcher(element.due());
        if (numbered.matches()) {
            return Which.of(Integer.parseInt(numbered.group(2)));
        }
        return OF_LAST_WORKSHOP.matcher(element.due()).matches() ? Which.LAST : Which.OWN;
    }

    /** From which milestone on it is time for a task, if it says so. */
    static Optional<Milestone> beginning(Dated element) {
        return Optional.ofNullable(element.from()).map(it -> first(FROM, it));
    }

    /** The milestone that is reached by a form. */
    Milestone milestone(String form) {
        return elements().stream()
                .filter(it -> form.equals(it.form()))
                .findFirst()
                .flatMap(ModelDates::milestone)
                .orElseThrow();
    }

    /** The form by which a milestone is reached. */
    Optional<String> form(Milestone milestone) {
        return elements().stream()
                .filter(it -> it.isTask() && OF_THE_CHECKLIST.contains(it.process()))
                .filter(it -> milestone(it).filter(milestone::equals).isPresent())
                .map(Dated::form)
                .findFirst();
    }

    private List<Dated> elements() {
        if (elements == null) {
            elements = dates.elements().stream()
                    .filter(it -> it.due() != null && isPlanned(it))
                    .toList();
        }
        return elements;
    }

    private static Milestone first(Pattern pattern, String expression) {
        Matcher matcher = pattern.matcher(expression);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(expression);
        }
        return Milestone.valueOf(matcher.group(1));
    }
}
