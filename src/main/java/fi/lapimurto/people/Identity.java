package fi.lapimurto.people;

import java.util.Set;

/** The engine's side of people: its web apps go by users and groups. */
public interface Identity {

    /** Makes the engine's user and its memberships what ours are. A new user gets a password that nobody knows. */
    void mirror(Profile person, Set<String> groups);

    /** Gives the engine's user a password that nobody knows: it is stored with the person from now on. */
    void forgetPassword(String login);

    /** Whether it is the password that the engine has kept from before. */
    boolean isPassword(String login, String password);
}
