package fi.lapimurto.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case: one transaction, repeated as a whole when it meets another at the same moment, so that rows of the domain
 * and of the engine are read anew. Within a transaction that goes on already it takes part in that one. It refuses by
 * {@link UseCaseRejected}, which is put into words once for pages and once for programs.
 *
 * @see RetryingTransaction
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface UseCase {}
