package fi.lapimurto.handbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a list's row that names a team, or several: they are chosen from those that take part, and follow a team
 * that gets another name. As long as there are none, people write freely.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface TeamName {}
