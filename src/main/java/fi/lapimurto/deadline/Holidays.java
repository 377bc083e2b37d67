package fi.lapimurto.deadline;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Finland’s holidays (Åland’s own not), with the eves of Christmas and Midsummer, which end terms like holidays do (Act
 * 150/1930, 5 §). Read when first asked for: the library takes half a second.
 */
@Component
class Holidays {

    private final Map<Integer, Map<LocalDate, Holiday>> byYear = new ConcurrentHashMap<>();

    Optional<MessageSourceResolvable> on(LocalDate day) {
        return Optional.ofNullable(
                        byYear.computeIfAbsent(day.getYear(), Holidays::of).get(day))
                .map(Holidays::name);
    }

    private static Map<LocalDate, Holiday> of(int year) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND))
                .getHolidays(Year.of(year))
                .stream()
                .collect(Collectors.toMap(Holiday::getDate, it -> it, (one, other) -> one));
    }

    /** The library says them in English and Swedish, not in Finnish. */
    private static MessageSourceResolvable name(Holiday holiday) {
        String key = "deadline.holiday." + holiday.getPropertiesKey().replace("christian.", "");
        return new DefaultMessageSourceResolvable(new String[] {key}, holiday.getDescription(Locale.ENGLISH));
    }
}
