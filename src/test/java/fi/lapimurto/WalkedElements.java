package fi.lapimurto;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes each flow node that is entered and each sequence flow that is taken, by any thread, once the transaction that did
 * it has committed.
 */
class WalkedElements extends AbstractProcessEnginePlugin {

    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Watch());
    }

    void forget() {
        walked.clear();
    }

    boolean contains(String process, String element) {
        return walked.contains(key(process, element));
    }

    private static String key(String process, String element) {
        return process + "/" + element;
    }

    private ExecutionListener note(String process, String element) {
        return execution -> Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, command -> walked.add(key(process, element)));
    }

    /** Follows a model once it has been read completely. */
    private final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            watch(process, process.getKey());
        }

        private void watch(ScopeImpl scope, String process) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId())));
                watch(activity, process);
            }
        }
    }
}
