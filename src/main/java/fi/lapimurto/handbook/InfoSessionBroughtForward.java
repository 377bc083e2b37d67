package fi.lapimurto.handbook;

/** The information session is to be arranged now, earlier than usual. */
public record InfoSessionBroughtForward(String code) {}
