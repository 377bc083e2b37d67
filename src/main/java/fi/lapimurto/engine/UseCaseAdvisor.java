package fi.lapimurto.engine;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Runs each {@link UseCase} in a {@link RetryingTransaction}, outside of all other advice. */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UseCaseAdvisor extends StaticMethodMatcherPointcutAdvisor {

    UseCaseAdvisor(ObjectProvider<RetryingTransaction> transactions) {
        super(advice(transactions));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    private static Advice advice(ObjectProvider<RetryingTransaction> transactions) {
        return (MethodInterceptor) invocation -> transactions.getObject().call((Callable<Object>) () -> {
            try {
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(method, UseCase.class);
    }
}
