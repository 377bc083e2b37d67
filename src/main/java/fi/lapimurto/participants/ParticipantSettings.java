package fi.lapimurto.participants;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long lists of participants are kept. What organisers decide in step 9 of their collaborative goes before both.
 *
 * @param keepDetails how long after a workshop's last day diets, accessibility needs, dinner and lodging are kept
 * @param keepLists how long after a collaborative's end the rest of its lists is kept
 */
@ConfigurationProperties("lapimurto.participants")
record ParticipantSettings(
        @DefaultValue("14d") Duration keepDetails,
        @DefaultValue("365d") Duration keepLists) {}
