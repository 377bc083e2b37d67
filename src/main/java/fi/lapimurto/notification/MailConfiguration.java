package fi.lapimurto.notification;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The plain text of mails beside the pages; and sending, where a mail server is named. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    SpringResourceTemplateResolver plainTextTemplates() {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/templates/");
        resolver.setResolvablePatterns(Set.of("*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(1);
        return resolver;
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    DispatchLoop dispatchLoop(
            Outbox outbox,
            MessageRenderer renderer,
            MailComposer composer,
            MailServer server,
            DispatchSignal signal,
            NotificationSettings settings,
            JavaMailSenderImpl mail,
            Clock clock) {
        SmtpConnection connection = new SmtpConnection(mail, composer, settings.patience());
        MessageSender sender = new MessageSender(outbox, connection, server, settings);
        Dispatcher dispatcher = new Dispatcher(outbox, renderer, sender, settings, clock);
        return new DispatchLoop(dispatcher, signal, settings.poll());
    }
}
