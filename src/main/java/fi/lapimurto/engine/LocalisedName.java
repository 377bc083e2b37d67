package fi.lapimurto.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.springframework.beans.factory.ObjectProvider;

/** The name that a task gets when it comes into being: its label in the process's language, and what it is about. */
record LocalisedName(String process, String element, String own, Labels labels, ObjectProvider<TaskTitles> titles)
        implements Expression {

    /** The process variable that holds a process's language. */
    static final String LANGUAGE = "language";

    @Override
    public Object getValue(VariableScope scope) {
        EngineTaskSubject subject = new EngineTaskSubject(scope, process);
        String label = labels.ofModel(process + "." + element, subject.text(LANGUAGE), own);
        return titles.orderedStream()
                .filter(it -> it.of(subject))
                .findFirst()
                .orElseThrow()
                .title(label, subject);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new IllegalStateException("A task's name is given by its labels");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return own;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
