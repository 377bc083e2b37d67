package fi.lapimurto.journey;

/** Whether something that was agreed has come to life. */
enum Sustained {
    yes,
    partly,
    no
}
