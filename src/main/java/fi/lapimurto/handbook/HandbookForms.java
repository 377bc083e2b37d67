package fi.lapimurto.handbook;

/** The ids of the forms that others than their owners name. */
public final class HandbookForms {

    public static final String PLAN_RECRUITING = "collaborative-plan-recruiting";
    public static final String PLAN_INFO_SESSION = "collaborative-plan-info-session";
    public static final String BOOK_VENUES = "collaborative-book-venues";
    public static final String HOLD_WORKSHOP = "workshop-hold-workshop";

    private HandbookForms() {}
}
