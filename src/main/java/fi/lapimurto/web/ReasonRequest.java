package fi.lapimurto.web;

/** Why something is done, as the API is told. */
public record ReasonRequest(String reason) {}
