package fi.lapimurto.workshop.process;

/** The names and variables of the process of one workshop. Its dates are those of its collaborative, so it hears nothing. */
final class WorkshopProcess {

    static final String KEY = "workshop";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String WORKSHOP_HELD = "workshopHeld";

    private WorkshopProcess() {}
}
