package fi.lapimurto.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Where the embedded database is filled with sample people, whose passwords everybody knows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("${lapimurto.demo} and '${spring.datasource.url:}'.isBlank()")
@interface ConditionalOnDemo {}
