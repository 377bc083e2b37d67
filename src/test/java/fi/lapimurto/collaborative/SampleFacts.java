package fi.lapimurto.collaborative;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of a made-up collaborative, as far as a test says it. */
public final class SampleFacts implements RuleContext {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final Collaborative collaborative;
    private final Map<String, Map<String, Object>> decided = new HashMap<>();
    private final Map<String, List<? extends Record>> rows = new HashMap<>();

    private int teamsTakingPart;
    private List<String> teamNames = List.of();

    private SampleFacts(LocalDate firstDay) {
        collaborative = new Collaborative(
                "SA-1",
                new NewCollaborative("Smooth access", Level.regional, "en", firstDay, null, null),
                "olga",
                Instant.EPOCH);
    }

    /** A collaborative whose workshops lie at the usual distances and of which nothing else is known. */
    public static SampleFacts from(LocalDate firstDay) {
        return new SampleFacts(firstDay);
    }

    public SampleFacts timetable(Timetable timetable) {
        collaborative.reschedule(timetable);
        return this;
    }

    /** What step 1 agreed on: one goal and one common measure on each line. */
    public SampleFacts agreed(Level level, String goals, String commonMeasures) {
        collaborative.agree(
                new AgreeCommission(
                        null,
                        "Smooth access",
                        level,
                        "",
                        "",
                        "",
                        null,
                        null,
                        "",
                        goals,
                        null,
                        commonMeasures,
                        null,
                        null,
                        null),
                null);
        return this;
    }

    public SampleFacts decided(String form, int occurrence, Map<String, Object> fields) {
        decided.put(form + " " + occurrence, fields);
        return this;
    }

    public SampleFacts teamsTakingPart(int teams) {
        teamsTakingPart = teams;
        return this;
    }

    /** So many teams take part, each with a page. */
    public SampleFacts teams(String... names) {
        teamNames = List.of(names);
        return teamsTakingPart(names.length);
    }

    public <R extends Record> SampleFacts rows(Class<? extends StepSheet<R>> sheet, int occurrence, List<R> content) {
        rows.put(sheet.getName() + " " + occurrence, content);
        return this;
    }

    @Override
    public int teamsTakingPart() {
        return teamsTakingPart;
    }

    @Override
    public List<String> teamNames() {
        return teamNames;
    }

    @Override
    public Collaborative collaborative() {
        return collaborative;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Record> List<R> rows(Class<? extends StepSheet<R>> sheet, int occurrence) {
        return (List<R>) rows.getOrDefault(sheet.getName() + " " + occurrence, List.of());
    }

    /** A record is named like its form: {@code workshop-hold-workshop} is {@code HoldWorkshop}. */
    @Override
    public <D extends Record> Optional<D> decided(Class<D> type, int occurrence) {
        String ending = type.getSimpleName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + " " + occurrence;
        return decided.entrySet().stream()
                .filter(it -> it.getKey().endsWith(ending))
                .findFirst()
                .map(it -> JSON.convertValue(it.getValue(), type));
    }
}
