package fi.lapimurto.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The expressions that a query may contain: these texts and no others, for nobody and in no way.
 *
 * <p>The engine evaluates expressions of nested queries without asking whether they are allowed (CVE-2026-109432), and
 * this version gets no public fix. The gate in front of the web apps refuses them; here, at the one place where the
 * engine evaluates a query's expression (it is the only one that does so without a scope), they cannot run even if one
 * finds another way in.
 */
@Component
public class QueryExpressions extends AbstractProcessEnginePlugin {

    public static final String ME = "${currentUser()}";
    public static final String MY_GROUPS = "${currentUserGroups()}";
    public static final String NOW = "${now()}";
    public static final String IN_A_WEEK = "${dateTime().plusWeeks(1)}";

    private static final Set<String> ALLOWED = Set.of(ME, MY_GROUPS, NOW, IN_A_WEEK);

    private final ApplicationContext beans;

    QueryExpressions(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Expressions(beans));
    }

    private static class Expressions extends SpringExpressionManager {

        Expressions(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Expression createExpression(String text) {
            return new JuelExpression(createValueExpression(text), this, text) {
                @Override
                public Object getValue(VariableScope scope) {
                    if (scope == null && !ALLOWED.contains(text)) {
                        throw new ProcessEngineException("This expression is not allowed in a query");
                    }
                    return super.getValue(scope);
                }
            };
        }
    }
}
