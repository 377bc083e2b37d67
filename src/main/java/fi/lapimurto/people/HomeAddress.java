package fi.lapimurto.people;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the program, which links begin with. What a request says of it is never believed. */
@Component
public class HomeAddress {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final String address;
    private final Environment environment;
    private final Set<String> hosts = new HashSet<>();

    HomeAddress(
            PeopleSettings settings,
            Environment environment,
            @Value("#{${lapimurto.demo} and '${spring.datasource.url:}'.isBlank()}") boolean demo) {
        this.address = settings.address();
        this.environment = environment;
        if (demo) {
            hosts.addAll(THIS_MACHINE);
        }
        if (address != null) {
            hosts.add(host(address));
        } else if (!demo) {
            throw invalid(
                    null,
                    "Say where people reach the program, such as https://lapimurto.example.org:"
                            + " links in mails begin with it, and requests to other hosts are refused.");
        }
    }

    /** The link to a path, such as {@code /people}. */
    public String link(String path) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return (address != null ? address : "http://localhost:" + port) + path;
    }

    /** Whether the host that a request names is ours, whatever its port. */
    public boolean isHost(String host) {
        return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String host(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme()) && !address.endsWith("/")) {
                return uri.getHost().toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below.
        }
        throw invalid(address, "It must be like https://lapimurto.example.org, without a / at its end.");
    }

    private static InvalidConfigurationPropertyValueException invalid(String value, String reason) {
        return new InvalidConfigurationPropertyValueException("lapimurto.address", value, reason);
    }
}
