package fi.lapimurto.participants.web;

import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.sheet.web.TableFile;
import fi.lapimurto.sheet.web.TableFile.Table;
import fi.lapimurto.web.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the venue is told, as a workbook: numbers, diets and needs counted, and names for the rooms only. */
@Component
class VenueFile {

    private static final String FIELD = "sheet.participants.";

    private final MessageSource messages;

    VenueFile(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<byte[]> xlsx(VenueCounts counts, Locale locale) {
        List<List<Object>> numbers = new ArrayList<>();
        numbers.add(List.of(text("participants.sheet.matter", locale), text("participants.sheet.number", locale)));
        numbers.add(line("participants.venue.people", counts.people(), locale));
        counts.byDay()
                .forEach((day, people) -> numbers.add(List.of(text("participants.day.number", locale, day), people)));
        if (counts.withStay()) {
            numbers.add(line(FIELD + "dinner", counts.dinners(), locale));
            numbers.add(line(FIELD + "arrivesEveningBefore", counts.arriving(), locale));
            counts.diets().forEach(it -> numbers.add(counted(FIELD + "specialDiet", it, locale)));
            counts.needs().forEach(it -> numbers.add(counted(FIELD + "accessibility", it, locale)));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(text("participants.sheet.numbers", locale), numbers));
        if (!counts.guests().isEmpty()) {
            tables.add(new Table(text("participants.venue.lodging", locale), rooms(counts, locale)));
        }
        String name = text("participants.venue.titleOf", locale, counts.workshopNumber(), counts.collaborative());
        return CsvFile.download(TableFile.xlsx(tables), name + ".xlsx", TableFile.XLSX);
    }

    private List<List<Object>> rooms(VenueCounts counts, Locale locale) {
        List<List<Object>> rooms = new ArrayList<>();
        rooms.add(Stream.of("name", "lodgingNights", "arrivesEveningBefore", "roomWish")
                .map(it -> (Object) text(FIELD + it, locale))
                .toList());
        counts.guests()
                .forEach(it -> rooms.add(List.of(
                        it.name(),
                        it.nights(),
                        text("sheet.any." + (it.arrivesEveningBefore() ? "yes" : "no"), locale),
                        it.roomWish() == null ? "" : it.roomWish())));
        return rooms;
    }

    private List<Object> line(String key, long number, Locale locale) {
        return List.of(text(key, locale), number);
    }

    private List<Object> counted(String key, VenueCounts.Counted it, Locale locale) {
        return List.of(text(key, locale) + ": " + it.what(), it.people());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
