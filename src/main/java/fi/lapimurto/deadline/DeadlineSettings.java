package fi.lapimurto.deadline;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an organiser is warned of when workshops are planned.
 *
 * @param schoolHolidayWeeks the ISO weeks in which the area's schools have holidays; the default has winter, autumn and
 *     Christmas holidays of the whole country
 * @param shortestGap how many weeks teams need between two workshops to try changes and be coached
 */
@ConfigurationProperties("lapimurto.deadline")
public record DeadlineSettings(
        @DefaultValue({"8", "9", "10", "42", "43", "51", "52", "53", "1"})
        Set<Integer> schoolHolidayWeeks,

        @DefaultValue("6") int shortestGap) {}
