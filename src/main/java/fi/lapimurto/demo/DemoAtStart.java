package fi.lapimurto.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Completes the demo of an embedded database before the engine’s own jobs run, and says on every page that it is a demo. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnDemo
class DemoAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final Demo demo;
    private final ServletWebServerApplicationContext server;

    DemoAtStart(Demo demo, ServletWebServerApplicationContext server) {
        this.demo = demo;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demo.complete();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        LOG.info("Open http://localhost:{}", server.getWebServer().getPort());
        LOG.info("Sign in as organiser, coach, team, team-en, owner or admin; the password is the same word as the"
                + " name.");
    }

    /** The message that every page shows above its content. */
    @ModelAttribute
    void notice(Model model) {
        model.addAttribute("demoNotice", demo.failed() ? "demo.failed" : "demo.notice");
    }
}
