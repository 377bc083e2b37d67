package fi.lapimurto.recruiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public application pages are kept from being flooded, and how long applicants are remembered.
 *
 * @param perNetwork how often an application may be sent from one network address in an hour
 * @param perCollaborative how often applications may be sent for one collaborative in an hour
 * @param quickest nobody fills the form in faster than this
 * @param longest how long a page may stay open before its form has to be sent a second time
 * @param keepContacts how long after its last change an application that came to nothing names people
 */
@ConfigurationProperties("lapimurto.recruiting")
record RecruitingSettings(
        @DefaultValue("30") int perNetwork,
        @DefaultValue("200") int perCollaborative,
        @DefaultValue("4s") Duration quickest,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("180d") Duration keepContacts) {}
