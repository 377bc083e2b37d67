package fi.lapimurto.database;

/** Why the program cannot start, and what the person who started it can do about it. */
class DatabaseFailure extends RuntimeException {

    private final String action;

    DatabaseFailure(String description, String action) {
        this(description, action, null);
    }

    DatabaseFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
