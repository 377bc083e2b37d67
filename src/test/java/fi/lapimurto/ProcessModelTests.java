package fi.lapimurto;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.ModelEvents;
import fi.lapimurto.engine.TaskGroup;
import fi.lapimurto.people.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

/** Models and code name each other: no compiler sees those names, so this does. */
class ProcessModelTests {

    private static final String PASCAL = "[A-Z][A-Za-z]*";
    private static final String STEP = "Step(0[1-9]|1[0-3])";

    /** What an element's id begins with tells what it is. */
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent",
            EndEvent.class, "EndEvent",
            BoundaryEvent.class, "BoundaryEvent",
            IntermediateCatchEvent.class, "(Timer|Message)Event",
            UserTask.class, "UserTask|" + STEP,
            CallActivity.class, "CallActivity|" + STEP,
            ServiceTask.class, "ServiceTask",
            Gateway.class, "Gateway",
            SubProcess.class, "SubProcess",
            SequenceFlow.class, "Flow");

    private static final Set<String> TITLE_PARTS =
            Set.of("collaborative", "workshop", "gap", "item", "team", "application", "trial");

    private static final Set<String> PROPERTIES =
            Set.of("kind", "step", "audience", "permission", "title", "milestone", "workshop", "from", "event");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern BEAN = Pattern.compile("#\\{([a-z]\\w*)}");
    private static final Pattern BOOLEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final Pattern MESSAGE = Pattern.compile("[a-z]+\\.[a-z][A-Za-z]+");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.lapimurto");

    private static final Map<String, BpmnModelInstance> MODELS = files("processes", ".bpmn").stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    it -> Bpmn.readModelFromFile(path("processes", it, ".bpmn").toFile())));

    private static final Set<String> MODULES = CODE.stream()
            .map(it -> it.getPackageName().split("\\."))
            .filter(it -> it.length > 2)
            .map(it -> it[2])
            .collect(toSet());

    /** The class that knows a process, by the process's id. */
    private static final Map<String, Class<?>> OWNERS = CODE.stream()
            .filter(it -> it.getPackageName().endsWith(".process")
                    && it.getSimpleName().endsWith("Process"))
            .map(JavaClass::reflect)
            .collect(Collectors.toMap(it -> constants(it).get("KEY"), Function.identity()));

    static Set<String> processes() {
        return MODELS.keySet();
    }

    @Test
    void eachProcessHasOneClassThatKnowsIt() {
        assertThat(OWNERS.keySet()).isEqualTo(processes());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessIsNamedLikeItsFileAndKeepsItsHistoryForFiveYears(String process) {
        assertThat(elements(process, Process.class)).singleElement().satisfies(it -> {
            assertThat(it.getId()).isEqualTo(process);
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getName()).isNotBlank();
            assertThat(it.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsAreGivenByPeople(String process) {
        PREFIXES.forEach((kind, prefix) -> assertThat(elements(process, kind))
                .extracting(FlowElement::getId)
                .allSatisfy(id -> assertThat(id).matches("(" + prefix + ")_" + PASCAL + "(_" + PASCAL + ")?")));
        assertThat(elements(process, FlowNode.class))
                .as("kinds of element that have a prefix")
                .allSatisfy(node -> assertThat(PREFIXES.keySet()).anyMatch(kind -> kind.isInstance(node)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatAPersonSeesInTheDiagramHasANameAndAPlace(String process) {
        assertThat(elements(process, FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway) || isQuestion(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(elements(process, FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(elements(process, SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aQuestionHasADefaultAndItsAnswersAreNamedLikeTheirConditions(String process) {
        assertThat(elements(process, ExclusiveGateway.class))
                .filteredOn(ProcessModelTests::isQuestion)
                .allSatisfy(gateway -> {
                    String question = gateway.getId().replace("Gateway_", "");
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getDefault())
                            .as("default of " + question)
                            .isNotNull();
                    assertThat(gateway.getDefault().getConditionExpression()).isNull();
                    for (SequenceFlow answer : gateway.getOutgoing()) {
                        assertThat(answer.getId()).isEqualToIgnoringCase("Flow_" + question + "_" + answer.getName());
                    }
                    SequenceFlow yes = gateway.getOutgoing().stream()
                            .filter(it -> !it.equals(gateway.getDefault()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(yes.getName()).isEqualTo("yes");
                    assertThat(yes.getConditionExpression().getTextContent())
                            .isEqualTo("${" + decapitalised(question) + "}");
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aConditionReadsOneBooleanOnlyAtAQuestion(String process) {
        assertThat(elements(process, ConditionExpression.class)).allSatisfy(condition -> {
            assertThat(condition.getTextContent()).matches(BOOLEAN);
            assertThat(((SequenceFlow) condition.getParentElement()).getSource())
                    .isInstanceOf(ExclusiveGateway.class);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void codeIsCalledByTheNameOfABeanInTheProcessesOwnModule(String process) {
        assertThat(elements(process, ServiceTask.class)).allSatisfy(task -> {
            if (property(task, "event") == null) {
                assertThat(task.getCamundaDelegateExpression()).isEqualTo("#{" + delegate(task) + "}");
                assertThat(bean(process, task.getCamundaDelegateExpression())).isAssignableTo(JavaDelegate.class);
            } else {
                assertThat(task.getCamundaDelegateExpression()).isEqualTo("#{publishEventDelegate}");
                assertThat(events(process)).contains(property(task, "event"));
            }
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
        assertThat(elements(process, CamundaExecutionListener.class)).allSatisfy(listener -> {
            assertThat(bean(process, listener.getCamundaDelegateExpression())).isAssignableTo(ExecutionListener.class);
            assertThat(listener.getCamundaClass()).isNull();
            assertThat(listener.getCamundaExpression()).isNull();
        });
        assertThat(elements(process, CamundaTaskListener.class)).isEmpty();
        assertThat(elements(process, ScriptTask.class)).isEmpty();
        assertThat(elements(process, CamundaScript.class)).isEmpty();
    }

    @Test
    void nothingThatAModelMayCallIsLeftUncalled() throws IOException {
        Set<String> called = new TreeSet<>();
        for (String process : processes()) {
            Matcher bean = BEAN.matcher(Files.readString(path("processes", process, ".bpmn")));
            bean.results().forEach(it -> called.add(it.group(1)));
        }
        assertThat(CODE.stream()
                        .filter(it -> it.getPackageName().endsWith(".process"))
                        .filter(it ->
                                it.isAssignableTo(JavaDelegate.class) || it.isAssignableTo(ExecutionListener.class))
                        .map(it -> decapitalised(it.getSimpleName())))
                .allSatisfy(bean -> assertThat(called).contains(bean));
    }

    @Test
    void noEventIsDeclaredThatNoModelPublishes() {
        for (String process : processes()) {
            assertThat(elements(process, ServiceTask.class))
                    .extracting(it -> property(it, "event"))
                    .filteredOn(Objects::nonNull)
                    .containsExactlyInAnyOrderElementsOf(events(process));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aTaskSaysWhomItWaitsForWhoMayDoItAndWhatItsTitleIsMadeOf(String process) {
        ProcessKind.valueOf(property(MODELS.get(process).getModelElementById(process), "kind"));
        assertThat(elements(process, UserTask.class)).allSatisfy(task -> {
            assertThat(words(task, "audience")).isNotEmpty().allSatisfy(TaskGroup::valueOf);
            assertThat(words(task, "permission")).isNotEmpty().allSatisfy(Permission::valueOf);
            assertThat(words(task, "title")).isNotEmpty().allMatch(TITLE_PARTS::contains);
            assertThat(task.getCamundaCandidateGroups()).isNull();
            assertThat(task.getCamundaDueDate()).matches(it -> it == null || it.startsWith("#{trialDates."));
            assertThat(task.getCamundaFollowUpDate()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aTimerNamesItsMilestoneAndMilestonesAreThoseOfTheDecisionTable(String process) {
        assertThat(elements(process, CatchEvent.class))
                .allSatisfy(event -> event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .forEach(timer -> assertThat(timer.getTimeDate() == null && timer.getTimeDuration() == null)
                                .as(event.getId())
                                .isEqualTo(property(event, "milestone") != null)));
        assertThat(elements(process, FlowNode.class)).allSatisfy(node -> {
            String milestone = property(node, "milestone");
            if (milestone != null && !node.getId().equals("UserTask_RedoStep")) {
                Milestone.valueOf(milestone);
            }
            if (property(node, "from") != null) {
                assertThat(property(node, "from")).isNotEqualTo(milestone);
                Milestone.valueOf(property(node, "from"));
            }
            assertThat(property(node, "workshop"))
                    .matches(it -> it == null || milestone != null && it.matches("[1-4]|last"));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void anElementSaysNothingThatNobodyReads(String process) {
        assertThat(elements(process, CamundaProperty.class))
                .extracting(CamundaProperty::getCamundaName)
                .allMatch(PROPERTIES::contains);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void joinsWaitInAJob(String process) {
        assertThat(elements(process, ParallelGateway.class))
                .filteredOn(gateway -> gateway.getIncoming().size() > 1)
                .allSatisfy(gateway -> assertThat(gateway.isCamundaAsyncBefore())
                        .as(gateway.getId())
                        .isTrue());
    }

    /**
     * Ending goes back into what others work on at the same time. A timer's path is in a job already, and where one
     * task comes after the other nobody works beside it.
     */
    @ParameterizedTest
    @MethodSource("processes")
    void endsAreReachedInAJobUnlessEverythingElseWasCancelled(String process) {
        boolean oneAfterTheOther = elements(process, ParallelGateway.class).isEmpty() && isNeverCalled(process);
        assertThat(elements(process, EndEvent.class))
                .filteredOn(end -> !oneAfterTheOther)
                .filteredOn(end -> !followsATimer(end) && !isInterrupting(end))
                .allSatisfy(end ->
                        assertThat(end.isCamundaAsyncBefore()).as(end.getId()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTaskHasAFormThatExists(String process) {
        assertThat(elements(process, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
            assertThat(task.getCamundaFormRef()).as(task.getId()).endsWith("-${language}");
            String form = task.getCamundaFormRef().replace("-${language}", "");
            // A reopened step takes the form of that step, named by a variable.
            assertThat(form.equals("${reopenedForm}") || files("forms", ".form").contains(form))
                    .as(task.getId() + " has the form " + form)
                    .isTrue();
        });
        assertThat(elements(process, StartEvent.class))
                .filteredOn(start -> start.getCamundaFormRef() != null)
                .allSatisfy(start -> assertThat(files("forms", ".form"))
                        .contains(start.getCamundaFormRef())
                        .contains(process + "-start"));
    }

    @Test
    void noFormIsWithoutATask() {
        Set<String> used = new TreeSet<>();
        for (String process : processes()) {
            elements(process, UserTask.class)
                    .forEach(it -> used.add(it.getCamundaFormRef().replace("-${language}", "")));
            elements(process, StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(it -> it != null)
                    .forEach(used::add);
        }
        assertThat(used).containsAll(files("forms", ".form"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void messagesAreThoseThatTheCodeSends(String process) {
        Set<String> inCode = constants(process, MESSAGE);
        Set<String> inModel =
                elements(process, Message.class).stream().map(Message::getName).collect(toSet());

        assertThat(inModel).isEqualTo(inCode);
        // The module that sent it first: a name outlives a move, since running instances wait for it.
        assertThat(inModel).allSatisfy(name -> assertThat(MODULES).contains(name.substring(0, name.indexOf('.'))));
        assertThat(elements(process, Message.class))
                .allSatisfy(it -> assertThat(it.getId()).matches("Message_" + PASCAL));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void elementsThatTheCodeNamesExist(String process) {
        assertThat(constants(process, Pattern.compile("(" + PASCAL + "|" + STEP + ")_" + PASCAL)))
                .allSatisfy(id -> assertThat((Object) MODELS.get(process).getModelElementById(id))
                        .as(id)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void variablesAreThoseThatTheCodeDeclares(String process) throws IOException {
        Set<String> read = new TreeSet<>();
        EXPRESSION
                .matcher(Files.readString(path("processes", process, ".bpmn")))
                .results()
                .map(it -> it.group().startsWith("#") ? null : it.group(1))
                .filter(it -> it != null)
                .forEach(read::add);
        elements(process, CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(it -> it != null)
                .forEach(read::add);

        assertThat(constants(process, Pattern.compile("[a-z][A-Za-z]*"))).containsAll(read);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aCalledProcessGetsWhatItDeclares(String process) {
        assertThat(elements(process, CallActivity.class)).allSatisfy(call -> {
            assertThat(processes()).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .anySatisfy(
                            it -> assertThat(it.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"))
                    .filteredOn(it -> it.getCamundaTarget() != null)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(constants(OWNERS.get(call.getCalledElement())))
                            .containsValue(it.getCamundaTarget()));
        });
    }

    private static <T extends ModelElementInstance> Collection<T> elements(String process, Class<T> kind) {
        return MODELS.get(process).getModelElementsByType(kind);
    }

    private static boolean isQuestion(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    /** A property of the element itself, or {@code null}. */
    private static String property(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? null
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(it -> it.getCamundaProperties().stream())
                        .filter(it -> it.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The words of a task's property, which may stand at its process. */
    private static List<String> words(UserTask task, String name) {
        String own = property(task, name);
        String said = own != null
                ? own
                : property(elements(processOf(task), Process.class).iterator().next(), name);
        return said == null ? List.of() : List.of(said.split(" "));
    }

    private static String processOf(UserTask task) {
        ModelElementInstance around = task.getParentElement();
        while (!(around instanceof Process)) {
            around = around.getParentElement();
        }
        return ((Process) around).getId();
    }

    /** The events that the process's module makes for models. */
    private static List<String> events(String process) {
        return CODE.stream()
                .filter(it -> it.isAssignableTo(ModelEvents.class) && !it.isInterface())
                .filter(it -> it.getPackageName().equals(OWNERS.get(process).getPackageName()))
                .flatMap(it -> made(it).all().stream())
                .map(it -> it.type().getSimpleName())
                .toList();
    }

    private static ModelEvents made(JavaClass events) {
        try {
            var constructor = events.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ModelEvents) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String delegate(ServiceTask task) {
        return decapitalised(task.getId().replace("ServiceTask_", "")) + "Delegate";
    }

    private static Class<?> bean(String process, String expression) {
        Matcher bean = BEAN.matcher(expression);
        assertThat(bean.matches()).as(expression + " names a bean").isTrue();
        String name =
                bean.group(1).substring(0, 1).toUpperCase() + bean.group(1).substring(1);
        JavaClass type = CODE.get(OWNERS.get(process).getPackageName() + "." + name);
        assertThat(type.getAnnotationOfType(Component.class).value()).isEmpty();
        return type.reflect();
    }

    private static boolean followsATimer(FlowNode node) {
        return node.getPreviousNodes().list().stream()
                .anyMatch(before -> before instanceof CatchEvent event
                        ? event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                        : before instanceof ServiceTask && followsATimer(before));
    }

    private static boolean isNeverCalled(String process) {
        return MODELS.values().stream()
                .flatMap(it -> it.getModelElementsByType(CallActivity.class).stream())
                .noneMatch(it -> process.equals(it.getCalledElement()));
    }

    private static boolean isInterrupting(FlowNode node) {
        return node.getParentElement() instanceof SubProcess around
                && around.triggeredByEvent()
                && around.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    /** The names that a process's class knows, and those that it shares with others in a class of variables. */
    private static Set<String> constants(String process, Pattern pattern) {
        Class<?> owner = OWNERS.get(process);
        return Stream.concat(Stream.of(owner), variables(owner))
                .flatMap(it -> constants(it).entrySet().stream())
                .filter(it -> !it.getKey().equals("KEY"))
                .map(Map.Entry::getValue)
                .filter(it -> pattern.matcher(it).matches())
                .collect(toSet());
    }

    private static Stream<Class<?>> variables(Class<?> owner) {
        return CODE.get(owner).getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .distinct()
                .filter(it -> it.getSimpleName().endsWith("Variables")
                        && it.getPackageName().endsWith(".process"))
                .map(JavaClass::reflect);
    }

    private static Map<String, String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == String.class)
                .collect(Collectors.toMap(Field::getName, ProcessModelTests::value));
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static Path path(String folder, String name, String suffix) {
        return Path.of(folder, name + suffix);
    }

    private static List<String> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(suffix))
                    .map(it -> it.substring(0, it.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
