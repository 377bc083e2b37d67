package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever reads every round is told of one that there is not: not found, never that it is empty. */
@LapimurtoTest
class UnknownIdsTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void nobodyReadsARoundOrTeamThatThereIsNot() {
        Map<String, Visitor> readers = new TreeMap<>();
        for (Role role : List.of(Role.process_owner, Role.commissioner, Role.admin, Role.organiser)) {
            String login = TestPeople.somebody(people, role);
            readers.put(role.name(), new Visitor(port).atWork(login, login));
        }
        TreeSet<String> answered = new TreeSet<>();
        int asked = 0;
        for (String pattern : reads()) {
            String path = pattern.replaceAll("\\{\\w+:[^/]*}|\\{(number|workshop|step|gap|occurrence)}", "1")
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            for (Map.Entry<String, Visitor> reader : readers.entrySet()) {
                int status = reader.getValue().get(path).statusCode();
                asked++;
                if (status < 400 || status >= 500) {
                    answered.add(status + " " + reader.getKey() + " " + pattern);
                }
            }
        }
        assertThat(answered).isEmpty();
        assertThat(asked).isGreaterThan(150);
    }

    private List<String> reads() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> it.matches("(/api)?/(collaboratives|teams)/\\{.*"))
                .distinct()
                .sorted()
                .toList();
    }
}
