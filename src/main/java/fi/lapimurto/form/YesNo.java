package fi.lapimurto.form;

/** The answer to a question of a form, written as the forms write it. */
public enum YesNo {
    yes,
    no
}
