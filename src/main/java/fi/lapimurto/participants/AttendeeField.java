package fi.lapimurto.participants;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of somebody who comes to a workshop, in the order of the page and of files. Named as the record names it
 * and as programs write it; for people it is the message {@code sheet.participants.<name>}.
 */
public enum AttendeeField {
    name("name", true),
    email("email", true),
    telephone("telephone", false),
    organisation("organisation", true),
    unit("unit", false),
    profession("profession", true),
    role("role", false),
    supervisor("supervisor", true),
    language("language", true),
    days("days", true),
    specialDiet("special_diet", false),
    accessibility("accessibility", false),
    dinner("dinner", true),
    arrivesEveningBefore("arrives_evening_before", true),
    lodgingNights("lodging_nights", true),
    roomWish("room_wish", false),
    contactListConsent("contact_list_consent", true),
    photoPermission("photo_permission", true),
    invoiceOrganisation("invoicing", false),
    invoiceReference("invoicing", false),
    invoiceAddress("invoicing", false);

    /** Asked only because people eat and sleep at the venue, and deleted when that is over. */
    public static final Set<AttendeeField> OF_THE_STAY =
            EnumSet.of(specialDiet, accessibility, dinner, arrivesEveningBefore, lodgingNights, roomWish);

    /** What everybody in the team may know. */
    static final Set<AttendeeField> NAME_AND_ROLE = EnumSet.of(name, profession, role);

    private final String detail;
    private final boolean needed;
    private final RecordComponent component;

    AttendeeField(String detail, boolean needed) {
        this.detail = detail;
        this.needed = needed;
        this.component = Arrays.stream(Attendee.class.getRecordComponents())
                .filter(it -> it.getName().equals(name()))
                .findFirst()
                .orElseThrow();
    }

    /** What organisers call it in step 9, where they choose what is asked. */
    String detail() {
        return detail;
    }

    /** Whether a row without it is not complete. */
    public boolean needed() {
        return needed;
    }

    RecordComponent component() {
        return component;
    }

    /** What stands in it, or {@code null}. */
    Object of(Attendee attendee) {
        try {
            return component.getAccessor().invoke(attendee);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty(Attendee attendee) {
        Object value = of(attendee);
        return value == null || value instanceof List<?> list && list.isEmpty();
    }
}
