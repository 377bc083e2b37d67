package fi.lapimurto.coaching.process;

/** The names and variables of the process of one action period's coaching. Its forms do all the work, so it hears nothing. */
final class InterimCoachingProcess {

    static final String KEY = "interim-coaching";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String HELP_NEEDED = "helpNeeded";

    private InterimCoachingProcess() {}
}
