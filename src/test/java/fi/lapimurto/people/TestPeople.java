package fi.lapimurto.people;

import java.util.UUID;

/** People for tests; their password is their login. */
public class TestPeople {

    public static final String ADMIN = "boss";

    private TestPeople() {}

    /** The web apps open for nobody before there is an admin. */
    public static String anAdmin(People people) {
        if (people.find(ADMIN).isEmpty()) {
            people.createDemoPerson(ADMIN, "Bo Ss", "en", Role.admin);
        }
        return ADMIN;
    }

    /** Somebody new. */
    public static String somebody(People people, Role... everywhere) {
        String login = "p" + UUID.randomUUID().toString().substring(0, 12);
        people.createDemoPerson(login, "Person " + login, "en", everywhere);
        return login;
    }
}
