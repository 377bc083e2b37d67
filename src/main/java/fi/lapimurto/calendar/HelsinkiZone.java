package fi.lapimurto.calendar;

import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The zone Europe/Helsinki in two rules, as calendar programs understand it: the library's own has a history of single
 * days that some of them misread.
 */
final class HelsinkiZone {

    private static final String ID = "Europe/Helsinki";
    private static final String WINTER = "+0200";
    private static final String SUMMER = "+0300";

    private HelsinkiZone() {}

    static VTimeZone component() {
        return new VTimeZone(
                new PropertyList(List.of(new TzId(ID))),
                new ComponentList<>(List.of(
                        new Daylight(
                                rule("19960331T030000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", WINTER, SUMMER, "EEST")),
                        new Standard(
                                rule("19961027T040000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", SUMMER, WINTER, "EET")))));
    }

    private static PropertyList rule(String since, String repeats, String from, String to, String name) {
        return new PropertyList(List.of(
                new TzOffsetFrom(from),
                new TzOffsetTo(to),
                new TzName(name),
                new DtStart<>(new ParameterList(), since),
                new RRule<>(repeats)));
    }
}
