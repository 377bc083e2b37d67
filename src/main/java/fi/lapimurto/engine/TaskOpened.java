package fi.lapimurto.engine;

/** A task has come into being, in the transaction that goes on; its groups and days are known when that ends. */
public record TaskOpened(String taskId) {}
