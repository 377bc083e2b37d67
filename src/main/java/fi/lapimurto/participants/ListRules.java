package fi.lapimurto.participants;

import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.team.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/** What an experienced organiser would say of a list of participants. */
final class ListRules {

    /** How many people a team usually sends (G1). */
    static final int FEWEST = 5;

    static final int MOST = 8;

    /** How many of them may be supervisors (G2). */
    private static final int MOST_SUPERVISORS = 2;

    private ListRules() {}

    /** What a row lacks before its list can be given. */
    static List<AttendeeField> missing(Attendee attendee, List<AttendeeField> asked) {
        return asked.stream().filter(it -> it.needed() && it.isEmpty(attendee)).toList();
    }

    /** How many rows lack something. */
    static long incomplete(List<Attendee> rows, List<AttendeeField> asked) {
        return rows.stream().filter(it -> !missing(it, asked).isEmpty()).count();
    }

    static List<Finding> findings(List<Attendee> rows, List<AttendeeField> asked, List<Member> members) {
        if (rows.isEmpty()) {
            return List.of(Finding.block("attendees.none"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Attendee row : rows) {
            List<AttendeeField> missing = missing(row, asked);
            if (!missing.isEmpty()) {
                findings.add(Finding.block("attendees.incomplete", row.name(), labels(missing)));
            }
        }
        findings.addAll(warnings(rows));
        String absent = members.stream()
                .filter(member -> member.name() != null)
                .filter(member -> rows.stream().noneMatch(row -> is(row, member)))
                .map(Member::name)
                .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            findings.add(Finding.inform("attendees.membersMissing", absent));
        }
        return findings;
    }

    /** What does not fit together: days that the workshop does not have, and two people with one address. */
    static List<Reason> wrong(List<RowChange<Attendee>> changes, List<AttendeeRow> kept, int days) {
        Map<Long, Attendee> become = new LinkedHashMap<>();
        kept.forEach(it -> become.put(it.id(), it.attendee()));
        changes.stream().filter(it -> !it.isAdded()).forEach(it -> {
            become.remove(it.before().id());
            if (!it.isRemoved()) {
                become.put(it.before().id(), it.after());
            }
        });
        List<Attendee> added = new ArrayList<>();
        List<Reason> wrong = new ArrayList<>();
        for (RowChange<Attendee> change : changes) {
            if (change.isRemoved()) {
                continue;
            }
            if (change.after().days().stream().anyMatch(day -> day < 1 || day > days)) {
                wrong.add(change.wrong(AttendeeField.days.name(), "participants.wrong.days", days));
            }
            Stream<Attendee> others = Stream.concat(
                    become.entrySet().stream()
                            .filter(it -> change.isAdded()
                                    || !it.getKey().equals(change.before().id()))
                            .map(Map.Entry::getValue),
                    added.stream());
            if (others.anyMatch(it -> alike(it.email(), change.after().email()))) {
                wrong.add(change.wrong(AttendeeField.email.name(), "participants.wrong.emailTwice"));
            }
            if (change.isAdded()) {
                added.add(change.after());
            }
        }
        return wrong;
    }

    /** What has to be explained when the list is given. */
    static List<Finding> warnings(List<Attendee> rows) {
        List<Finding> warnings = new ArrayList<>();
        if (rows.size() < FEWEST || rows.size() > MOST) {
            warnings.add(Finding.warn("attendees.size", rows.size(), FEWEST, MOST));
        }
        long supervisors =
                rows.stream().filter(it -> it.supervisor() == YesNo.yes).count();
        if (supervisors == rows.size()) {
            warnings.add(Finding.warn("attendees.onlySupervisors"));
        } else if (supervisors > MOST_SUPERVISORS) {
            warnings.add(Finding.warn("attendees.supervisors", supervisors, MOST_SUPERVISORS));
        }
        return warnings;
    }

    /** Whether a row is a member's, by the address or else by the name. */
    static boolean is(Attendee row, Member member) {
        return row.email() != null && member.email() != null
                ? alike(row.email(), member.email())
                : alike(row.name(), member.name());
    }

    private static boolean alike(String one, String other) {
        return one != null
                && other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static MessageSourceResolvable labels(List<AttendeeField> fields) {
        return Wording.list(fields.stream()
                .map(it -> Wording.of("sheet.participants." + it))
                .toList());
    }
}
