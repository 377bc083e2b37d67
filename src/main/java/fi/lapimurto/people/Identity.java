package fi.lapimurto.people;

import java.util.Set;

/** The engine's side of people: it keeps the password hashes, and its web apps go by users and groups. */
public interface Identity {

    /** Makes the engine's user and its memberships what ours are. A new user gets a password that nobody knows. */
    void mirror(Profile person, Set<String> groups);

    void setPassword(String login, String password);

    /** Whether the password is right; slows down after wrong ones. */
    boolean isPassword(String login, String password);
}
