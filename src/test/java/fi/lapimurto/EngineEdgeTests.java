package fi.lapimurto;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** Where the engine may be seen, and what the code beside it must look like. */
@AnalyzeClasses(packages = "fi.lapimurto", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineEdgeTests {

    private static final String[] EDGE = {"fi.lapimurto.engine..", "fi.lapimurto..process.."};

    /** Lines of a delegate’s body, from the class declaration on. */
    private static final int THIN = 25;

    private static final DescribedPredicate<JavaClass> CALLED_BY_THE_ENGINE = DescribedPredicate.describe(
            "are called by the engine from a model",
            type -> type.isAssignableTo(JavaDelegate.class)
                    || type.isAssignableTo(ExecutionListener.class)
                    || type.isAssignableTo(TaskListener.class));

    /** The methods of JSON trees that read by key. */
    private static final Set<String> READING =
            Set.of("at", "get", "path", "has", "hasNonNull", "required", "findValue", "findPath", "findValues");

    @ArchTest
    static final ArchRule sqlByHandStandsInQueries = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Queries")
            .and()
            // It starts the database and migrates it before there is any entity.
            .resideOutsideOfPackage("fi.lapimurto.database..")
            // Spring Session writes its statements itself, and is handed what to send them by.
            .and()
            .doNotHaveSimpleName("SessionConfiguration")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
            .orShould()
            .callMethodWhere(calls(
                    EntityManager.class,
                    "make native queries",
                    it -> it.getName().startsWith("createNative")))
            .because("state is an aggregate with its repository; what reads over many rows or the engine's tables is a"
                    + " class of queries, where a reader looks for statements");

    @ArchTest
    static final ArchRule repositoriesHaveNativeStatementsForLocksOnly = methods()
            .that(haveANativeStatement())
            .and()
            .areDeclaredInClassesThat()
            // Its lists are asked for by insert on conflict, and emptied in one statement.
            .resideOutsideOfPackage("fi.lapimurto.participants")
            .should()
            .haveNameStartingWith("lock")
            .because("everything else can be said of entities, and is then checked against them");

    @ArchTest
    static final ArchRule answersAreReadByRecord = noClasses()
            .that()
            .resideOutsideOfPackages("fi.lapimurto.form..", "fi.lapimurto.engine..")
            .and()
            // Its own files, which become what people send.
            .resideOutsideOfPackage("fi.lapimurto.demo..")
            .should()
            .callMethodWhere(calls(JsonNode.class, "read JSON by key", EngineEdgeTests::readsAKey))
            .orShould()
            .callMethodWhere(calls(
                    ObjectMapper.class,
                    "read JSON as a tree",
                    it -> it.getName().equals("readTree")))
            .orShould()
            .dependOnClassesThat(assignableTo(TypeReference.class))
            .because("a field that is renamed has to be a compile error, not an answer that is silently not found");

    @ArchTest
    static final ArchRule theEngineIsSeenAtTheEdgeOnly = noClasses()
            .that()
            .resideOutsideOfPackages(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("leaving Camunda 7 for a fork of it has to stay a day’s work");

    @ArchTest
    static final ArchRule rightsAreAskedByPermission = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fi.lapimurto.people..",
                    "fi.lapimurto.collaborative",
                    "fi.lapimurto.team",
                    "fi.lapimurto.notification..",
                    "fi.lapimurto.demo..",
                    "fi.lapimurto..process..")
            .should()
            .accessFieldWhere(JavaFieldAccess.Predicates.target(owner(type(Role.class))))
            .because("a role that is asked for by name is forgotten when another one is added");

    @ArchTest
    static final ArchRule theEnginesInsidesAreKnownToOurEngineModuleOnly = noClasses()
            .that()
            .resideOutsideOfPackage("fi.lapimurto.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..impl..")
                    // The first is what IdentityService returns; the others are how its web apps are told who signed
                    // in.
                    .and(not(belongToAnyOf(
                            Authentication.class,
                            ContainerBasedAuthenticationProvider.class,
                            ContainerBasedAuthenticationFilter.class))))
            .because("classes named impl change without notice");

    @ArchTest
    static final ArchRule whatTheEngineCallsIsPrivate = classes()
            .that(CALLED_BY_THE_ENGINE)
            .and()
            .resideOutsideOfPackage("fi.lapimurto.engine..")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("fi.lapimurto..process")
            .because("only a model may call them");

    @ArchTest
    static final ArchRule delegatesAreNamedSo = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .because("a model names them, and a reader of the model looks for them");

    @ArchTest
    static final ArchRule listenersAreNamedSo = classes()
            .that(CALLED_BY_THE_ENGINE)
            .and()
            .areNotAssignableTo(JavaDelegate.class)
            .and()
            .resideOutsideOfPackage("fi.lapimurto.engine..")
            .should()
            .haveSimpleNameEndingWith("Listener")
            .because("a model names them, and a reader of the model looks for them");

    @ArchTest
    static final ArchRule whatTheEngineCallsDecidesNothing = classes()
            .that(CALLED_BY_THE_ENGINE)
            .and()
            .resideOutsideOfPackage("fi.lapimurto.engine..")
            .should(beThin())
            .andShould()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.camunda.bpm.engine.delegate..", "fi.lapimurto..")
                    .or(belongToAnyOf(Component.class, ApplicationEventPublisher.class)))
            .andShould(callTheirOwnModuleOnly())
            .because("they read, call one service and write; rules and tables are behind the service");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("messages go to the log, where they have a level and a time");

    /** Outside a transaction such a stream keeps its connection, and a list page took the whole pool in sixteen clicks. */
    @ArchTest
    static final ArchRule rowsAreReadWhole = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream that nobody closes keeps its connection to the database");

    @ArchTest
    static final ArchRule oldDatesStayAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages(EDGE)
            .should()
            .dependOnClassesThat(belongToAnyOf(Date.class, Calendar.class))
            .because("the domain speaks java.time; only the engine’s interfaces want the old classes");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("fi.lapimurto.database..")
            .and()
            .doNotBelongToAnyOf(People.class)
            .should()
            .callMethodWhere(readTheMachinesTime())
            .because("engine and domain see one moment, which tests move; the database module waits for a server before"
                    + " there is a clock, and people’s sessions are timed by the servlet container");

    @ArchTest
    static final ArchRule controllersArePrivate = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("pages and the API are called by people and programs outside, not by other modules");

    private static DescribedPredicate<JavaMethodCall> calls(
            Class<?> owner, String what, Predicate<AccessTarget.MethodCallTarget> wanted) {
        return DescribedPredicate.describe(
                what, call -> call.getTarget().getOwner().isAssignableTo(owner) && wanted.test(call.getTarget()));
    }

    private static boolean readsAKey(AccessTarget.MethodCallTarget method) {
        return READING.contains(method.getName())
                && method.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(String.class));
    }

    private static DescribedPredicate<JavaMethod> haveANativeStatement() {
        return DescribedPredicate.describe(
                "have a native statement",
                method -> method.tryGetAnnotationOfType(Query.class)
                        .filter(Query::nativeQuery)
                        .isPresent());
    }

    private static DescribedPredicate<JavaMethodCall> readTheMachinesTime() {
        return DescribedPredicate.describe("the machine’s time is read", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean withoutClock =
                    target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
            return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                    || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                    || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
        });
    }

    private static ArchCondition<JavaClass> beThin() {
        return new ArchCondition<>("have at most " + THIN + " lines") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long lines = bodyLines(type);
                events.add(new SimpleConditionEvent(type, lines <= THIN, type.getName() + " has " + lines + " lines"));
            }
        };
    }

    private static long bodyLines(JavaClass type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try (var lines = Files.lines(source)) {
            return lines.dropWhile(line -> !line.matches(".*\\bclass\\b.*\\{")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> callTheirOwnModuleOnly() {
        return new ArchCondition<>("use services of their own module and what processes share, and no repository") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> it.getTargetClass().getPackageName().startsWith("fi.lapimurto"))
                        .forEach(it -> events.add(new SimpleConditionEvent(
                                type,
                                (module(it.getTargetClass()).equals(module(type))
                                                || it.getTargetClass()
                                                        .getPackageName()
                                                        .endsWith(".process"))
                                        && !it.getTargetClass()
                                                .isAssignableTo("org.springframework.data.repository.Repository"),
                                it.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.", 4)[2];
    }
}
