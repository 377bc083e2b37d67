package fi.lapimurto.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets a timer wait for the milestone that its event names: no listener could give a timer its date afterwards. */
class ModelParse extends BpmnParse {

    private final ModelListener listener;
    private ComputedExpression milestone;

    ModelParse(BpmnParser parser, ModelListener listener) {
        super(parser);
        this.listener = listener;
    }

    @Override
    protected TimerDeclarationImpl parseTimer(Element definition, ActivityImpl timer, String handler) {
        milestone = listener.due(timer);
        try {
            return super.parseTimer(definition, timer, handler);
        } finally {
            milestone = null;
        }
    }

    @Override
    protected Expression parseExpression(Element element, String name) {
        return milestone == null ? super.parseExpression(element, name) : milestone;
    }
}
