package fi.lapimurto.collaborative;

/** A finished item of the checklist was opened again. */
public record ItemReopened(String code, String form, int occurrence, int step) {}
