package fi.lapimurto.handbook.steps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation reckons costs by.
 *
 * @param personYearDays working days of one person in a year (G45)
 */
@ConfigurationProperties("lapimurto.costs")
record CostSettings(@DefaultValue("220") int personYearDays) {}
