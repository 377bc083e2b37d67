package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.engine.PlainText;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/** How a deadline shall be counted, as it is being written, right or wrong. */
record DeadlineRuleForm(String offset, String unit, String roll, String time, String reason, String version) {

    static DeadlineRuleForm of(Rule rule) {
        return new DeadlineRuleForm(
                String.valueOf(rule.offset()),
                rule.unit().name(),
                rule.roll().name(),
                rule.time().toString(),
                "",
                String.valueOf(rule.version()));
    }

    /** The same, written over another version. */
    DeadlineRuleForm seen(int other) {
        return new DeadlineRuleForm(offset, unit, roll, time, reason, String.valueOf(other));
    }

    /** What cannot be read stays empty, and is refused as such. */
    RuleChange change(Milestone milestone) {
        return new RuleChange(
                milestone,
                number(version),
                number(offset),
                of(Unit.values(), unit),
                of(Roll.values(), roll),
                readTime(),
                PlainText.of(PlainText.Kind.TEXT, reason));
    }

    private LocalTime readTime() {
        try {
            return time == null ? null : LocalTime.parse(time.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static <E extends Enum<E>> E of(E[] values, String name) {
        return Stream.of(values)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
