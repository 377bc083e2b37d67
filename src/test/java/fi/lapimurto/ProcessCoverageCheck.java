package fi.lapimurto;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.File;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Judges what {@link ProcessCoverage} claims. */
class ProcessCoverageCheck implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessCoverageCheck.class);

    private final Set<Method> told = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        walked(context).forget();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        told.add(context.getRequiredTestMethod());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> stories = context.getRequiredTestClass();
        ProcessCoverage claim = stories.getAnnotation(ProcessCoverage.class);
        if (!told.containsAll(tests(stories))) {
            return;
        }
        WalkedElements walked = walked(context);
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/" + claim.value() + ".bpmn"));
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        List<String> missedNodes = missed(nodes, node -> walked.contains(claim.value(), node.getId()));
        List<String> missedFlows = missed(flows, flow -> walked.contains(claim.value(), evidence(flow)));
        LOG.info(
                "{}: {} of {} flow nodes and {} of {} sequence flows of {} walked",
                stories.getSimpleName(),
                nodes.size() - missedNodes.size(),
                nodes.size(),
                flows.size() - missedFlows.size(),
                flows.size(),
                claim.value());
        assertSoftly(softly -> {
            softly.assertThat(missedNodes)
                    .as("flow nodes of %s that no story enters", claim.value())
                    .isEmpty();
            softly.assertThat(missedFlows)
                    .as("sequence flows of %s that no story takes", claim.value())
                    .hasSizeLessThanOrEqualTo((int) Math.floor(flows.size() * (1 - claim.flows())));
        });
    }

    private static WalkedElements walked(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(WalkedElements.class);
    }

    private static Set<Method> tests(Class<?> stories) {
        return Set.copyOf(ReflectionSupport.findMethods(
                stories,
                method -> AnnotationSupport.isAnnotated(method, Testable.class),
                HierarchyTraversalMode.TOP_DOWN));
    }

    private static <T extends FlowElement> List<String> missed(Collection<T> elements, Predicate<T> walked) {
        return elements.stream()
                .filter(walked.negate())
                .map(FlowElement::getId)
                .sorted()
                .toList();
    }

    /** No token goes from an event-based gateway to its events: their flow counts as taken when the event happens. */
    private static String evidence(SequenceFlow flow) {
        FlowElement evidence = flow.getSource() instanceof EventBasedGateway ? flow.getTarget() : flow;
        return evidence.getId();
    }
}
