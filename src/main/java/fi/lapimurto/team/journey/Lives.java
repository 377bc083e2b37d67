package fi.lapimurto.team.journey;

/** Whether something that was agreed has come to life. */
enum Lives {
    yes,
    partly,
    no
}
