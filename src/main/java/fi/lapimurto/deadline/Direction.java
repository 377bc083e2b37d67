package fi.lapimurto.deadline;

/** On which side of its anchor a deadline is. */
public enum Direction {
    before,
    after
}
