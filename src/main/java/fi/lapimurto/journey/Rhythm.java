package fi.lapimurto.journey;

/** How often something is looked at. Continuous means at least weekly (D5). */
enum Rhythm {
    daily,
    weekly,
    less_often
}
