package fi.lapimurto.demo;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Keeps the demo from other machines unless {@code server.address} says otherwise: its passwords are known. */
@Component
@ConditionalOnDemo
class DemoOnThisMachine implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final ServerProperties settings;

    DemoOnThisMachine(ServerProperties settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (settings.getAddress() == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
