package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.NewRoleInvitation;
import fi.lapimurto.collaborative.RoleInvitationLetters;
import fi.lapimurto.collaborative.RoleInvitationService;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.notification.Digests;
import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.participants.SampleLists;
import fi.lapimurto.people.AccessLinkService;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.SampleApplications;
import fi.lapimurto.recruiting.TokenSigner;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Every page of ours is looked at by axe-core, the field's standard checker, on a desk and on a telephone, and by {@link
 * PageCheck} for what that cannot see, in each language. A page that is added is missed here until it is visited too.
 */
@LapimurtoTest
class AccessibilityBrowserTests {

    /** Page routes that show nothing of their own. */
    private static final Map<String, String> NO_VISIT =
            Map.of("/invitations/{token}/mine", "leads on to the invitation after signing in");

    /**
     * A page to be looked at.
     *
     * @param status what it answers with
     * @param act what is done on it before
     */
    private record Visit(String path, int status, Consumer<Browser> act) {}

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trialTester;

    @Autowired
    People people;

    @Autowired
    AccessLinkService links;

    @Autowired
    InvitationService invitations;

    @Autowired
    RoleInvitationService roleInvitations;

    @Autowired
    RoleInvitationLetters roleLetters;

    @Autowired
    ApplicationSubmissions applying;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    ParticipantSheets lists;

    @Autowired
    PaperCommands papers;

    @Autowired
    Communications communications;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    TrialCommands trials;

    @Autowired
    Digests digests;

    @Autowired
    TokenSigner signer;

    @Autowired
    Forms forms;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private UUID invitation;
    private Collaborative here;
    private Collaborative calling;
    private Application application;
    private Team team;
    private Team coming;
    private Team late;
    private Trial running;
    private Member supervisor;
    private String organiser;
    private String contact;
    private String coach;

    @BeforeEach
    void aRoundIsInItsMiddleAndAnotherTakesApplications() {
        organiser = TestPeople.somebody(people, Role.organiser, Role.admin);
        here = story.openWithLists("Sujuvasti hoitoon", "fi");
        story.submit(here, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        story.submit(here, "Step02_PrepareProgramme", Filled.form("collaborative-prepare-programme"));
        asksForLists(here, "2028-08-31");
        team = tester.admit(here, "fi", "Satama");
        contact = tester.contact(team);
        coach = tester.coach(team);
        supervisor = tester.name(team, "Elsa Esihenkilö", true);
        invitations.invite(Story.ORGANISER, team.id(), supervisor.id());
        SampleLists.fillWithFive(lists, team, 1, contact);
        Story.moveTo(planning.at(here.id(), Milestone.workshop_begins, 2)
                .orElseThrow()
                .plusSeconds(1));
        story.runDueJobs(here);
        late = tester.admit(here, "fi", "Ranta");
        story.runDueJobs(here);
        theTeamIsAtWork();
        aTeamApplies();
        people.assign(organiser, Role.organiser, here.id());
        invitation = roleInvitations.invite(
                here.id(),
                new NewRoleInvitation("kutsuttu@example.org", "Kaisa Kutsuttu", "coach", "fi"),
                Story.ORGANISER);
        people.assign(organiser, Role.organiser, calling.id());
        digests.write();
    }

    private void asksForLists(Collaborative collaborative, String deleteBy) {
        story.submit(
                collaborative,
                "Step09_PrepareMatrixAndLists",
                Filled.form("collaborative-prepare-matrix-and-lists", "deleteBy", deleteBy));
    }

    private void theTeamIsAtWork() {
        forms.submit(here.code(), "UserTask_SetGoal", SampleJourneys.goal(), contact);
        Map<String, String> draft = SampleJourneys.written();
        draft.remove("next");
        papers.save(contact, team.id(), Deliverable.poster, 0, draft);
        repetition.inTransaction(() -> communications.add(
                contact,
                team.id(),
                new Communications.Told(
                        LocalDate.of(2027, 9, 20),
                        Communications.CommunicationAudience.workplace,
                        "Taulu",
                        null,
                        true)));
        for (int number = 1; number <= 4; number++) {
            IdeaContent idea = new IdeaContent(
                    "Ajatus " + number, "Syy", number < 4 ? number : null, number < 4 ? 6 - number : null);
            repetition.inTransaction(() -> ideas.add(contact, team.id(), idea));
        }
        for (TrialState state : List.of(TrialState.planned, TrialState.running, TrialState.adopted)) {
            Trial trial = trialTester.at(state, contact, team, "Kokeilu " + state);
            running = state == TrialState.running ? trial : running;
        }
        Trial first = trialTester.at(TrialState.deciding, contact, team, "Takaisinsoitto samana päivänä");
        trialTester.adapt(contact, first, "Soitto lounasaikaan");
        repetition.inTransaction(() -> trials.comment(coach, team.id(), 1, "Mitä opitte kellonajasta?"));
    }

    private void aTeamApplies() {
        LocalDate today = LocalDate.ofInstant(ClockUtil.now().toInstant(), ZoneId.of("Europe/Helsinki"));
        calling = story.open("Yhdessä kotiin", "fi", today.plusMonths(8));
        story.skip(calling, "Step01_AgreeCommission");
        story.skip(calling, "Step02_PrepareProgramme");
        story.submit(
                calling,
                "UserTask_PlanRecruiting",
                Filled.form(
                        HandbookForms.PLAN_RECRUITING,
                        "opensOn",
                        today.toString(),
                        "closesOn",
                        today.plusMonths(2).toString()));
        asksForLists(calling, today.plusMonths(20).toString());
        coming = tester.admit(calling, "fi", "Laiva");
        people.assign(contact, Role.team_contact, calling.id(), coming.id());
        SampleLists.fillWithFive(lists, coming, 1, contact);
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(24 * 3600));
        story.runDueJobs(calling);
        application = repetition.inTransaction(() -> applying.apply(calling.code(), SampleApplications.of("Laituri")));
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void everyPageIsForEverybody() {
        Set<String> visited = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.open(port, "fi", PageCheck.WIDE, 900)) {
            PageCheck check = new PageCheck(browser);
            for (String language : List.of("fi", "sv")) {
                visits(language).forEach((login, pages) -> {
                    arrive(browser, login, language);
                    pages.forEach(page -> wrong.addAll(look(browser, check, page, language)));
                    pages.forEach(page -> visited.add(route(page.path())));
                });
            }
        }
        assertThat(String.join("\n", wrong)).as("what is wrong").isEmpty();
        Set<String> all = pageRoutes();
        assertThat(all).as("what needs no visit is there").containsAll(NO_VISIT.keySet());
        all.removeAll(NO_VISIT.keySet());
        assertThat(visited).as("page routes that are visited").containsExactlyElementsOf(all);
    }

    /** The keyboard walks in one language: its way is the same in the others. */
    private List<String> look(Browser browser, PageCheck check, Visit page, String language) {
        List<String> wrong = new ArrayList<>();
        browser.resize(PageCheck.WIDE, 900);
        browser.go(page.path());
        page.act().accept(browser);
        if (browser.status() != page.status()) {
            wrong.add(page.path() + " answers " + browser.status());
        }
        if (language.equals("fi")) {
            wrong.addAll(check.walk(page.path()));
        }
        wrong.addAll(check.look(page.path(), language));
        return wrong;
    }

    /** Whose pages, those of nobody first. */
    private Map<String, List<Visit>> visits(String language) {
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        visits.put("", publicPages(language));
        visits.put(organiser, organisersPages());
        visits.put(contact, teamsPages(language));
        visits.put(coach, pages("/", "/coach", "/calendar?month=2027-09", "/teams/" + team.id() + "/trials/1"));
        return visits;
    }

    private List<Visit> publicPages(String language) {
        String apply = "/apply/" + calling.code();
        String asked = "?lang=" + language;
        String token =
                repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), supervisor.id()));
        List<Visit> visits = new ArrayList<>(pages(
                "/login",
                "/login?error",
                "/access/" + links.create(organiser),
                "/invitations/" + token,
                "/invitations/" + roleLetters.link(invitation),
                unsubscribing(),
                published(),
                apply + asked,
                apply + "/received/" + applying.link(application.id()) + asked));
        visits.add(page(404, "/access/of-yesterday"));
        visits.add(page(404, "/invitations/of-yesterday"));
        visits.add(page(404, "/apply/NO-1" + asked));
        visits.add(new Visit(apply + asked, 400, browser -> send(browser, "main form button.main")));
        return visits;
    }

    /** The page of a workshop that takes guests. */
    private String published() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
        String choose = "/collaboratives/" + here.id() + "/events";
        visitor.submit(choose, choose + "/4/publish", Map.of());
        Matcher page = Pattern.compile("href=\"(/events/[0-9a-f-]{36})\"")
                .matcher(visitor.get(choose).body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    /** The page of the newest message. */
    private String message() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
        Matcher message = Pattern.compile("href=\"(/outbox/[0-9a-f-]{36})\"")
                .matcher(visitor.get("/outbox").body());
        assertThat(message.find()).isTrue();
        return message.group(1);
    }

    /** Where a digest leads who wants none any more. */
    private String unsubscribing() {
        UUID person = people.find(organiser).orElseThrow().id();
        String said = person + ".digest";
        return "/unsubscribe/" + said + "." + signer.signature("unsubscribe", said);
    }

    /** The page of the digest that the organiser got. */
    private String digest() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
        Matcher message = Pattern.compile("href=\"(/messages/[0-9a-f-]{36})\"")
                .matcher(visitor.get("/messages").body());
        assertThat(message.find()).isTrue();
        return message.group(1);
    }

    private List<Visit> organisersPages() {
        String base = "/collaboratives/" + here.id();
        String applications = "/collaboratives/" + calling.id() + "/applications";
        List<Visit> visits = new ArrayList<>(pages(
                "/",
                "/collaboratives",
                "/collaboratives/new",
                base,
                "/collaboratives/" + calling.id(),
                base + "/changes",
                "/collaboratives/" + calling.id() + "/changes?kind=application",
                base + "/plan",
                base + "/plan/" + Milestone.poster,
                base + "/workshops",
                "/closed-days",
                "/calendar?month=2027-10&view=list",
                base + "/events",
                base + "/copy",
                base + "/people",
                base + "/announcements",
                base + "/costs/split",
                base + "/workshops/1/participants",
                base + "/teams",
                base + "/teams/new",
                base + "/trials",
                "/teams/" + team.id(),
                "/teams/" + team.id() + "/workshops/1/participants",
                "/teams/" + team.id() + "/workshops/1/participants/print",
                "/teams/" + team.id() + "/people",
                "/teams/" + team.id() + "/people/print",
                "/teams/" + late.id(),
                "/teams/" + late.id() + "/catch-up",
                applications,
                applications + "/" + application.id(),
                applications + "/new",
                "/outbox",
                message(),
                "/messages",
                digest(),
                "/me/notifications",
                "/measurement/conformance",
                "/people"));
        visits.add(page(404, "/teams/" + UUID.randomUUID()));
        visits.add(new Visit(base + "/workshops", 200, browser -> {
            browser.type(By.id("reason"), "Syy");
            send(browser, "main form p button[name=preview]");
        }));
        visits.add(new Visit(base + "/announcements", 200, browser -> {
            browser.click(By.cssSelector("input[name=to][value=members]"));
            browser.type(By.id("subject"), "Tervetuloa");
            browser.type(By.id("text"), "Nähdään <maanantaina>.");
            send(browser, "main form p button[name=preview]");
        }));
        visits.addAll(pages(
                base + "/costs",
                base + "/communication",
                base + "/quotes",
                base + "/quotes/print",
                base + "/workshops/1/matrix",
                base + "/workshops/1/matrix/print",
                base + "/workshops/1/attendance",
                base + "/gaps/1/sessions"));
        return visits;
    }

    private List<Visit> teamsPages(String language) {
        String base = "/teams/" + team.id();
        List<Visit> visits = new ArrayList<>(pages(
                "/",
                base,
                base + "/facts",
                base + "/members/new",
                base + "/members/" + supervisor.id(),
                base + "/presentation",
                base + "/work/goal",
                base + "/work/poster",
                base + "/communication",
                base + "/workshops/1/participants",
                "/teams/" + coming.id() + "/workshops/1/participants",
                base + "/ideas",
                base + "/ideas/1",
                base + "/ideas/four-field",
                base + "/trials",
                base + "/trials/new",
                base + "/trials/1",
                base + "/trials/3",
                base + "/trials/4",
                "/tasks/" + trialTester.task(running, "UserTask_CarryOut").getId()));
        visits.add(page(403, "/people"));
        if (language.equals("fi")) {
            visits.add(new Visit(base + "/facts", 403, browser -> {
                browser.forget();
                send(browser, "main form button.main");
            }));
        }
        return visits;
    }

    private static List<Visit> pages(String... paths) {
        return List.of(paths).stream().map(it -> page(200, it)).toList();
    }

    private static Visit page(int status, String path) {
        return new Visit(path, status, browser -> {});
    }

    /** Sends a form, and waits for what comes. */
    private static void send(Browser browser, String button) {
        browser.run("document.documentElement.dataset.before = ''");
        browser.click(By.cssSelector(button));
        browser.until(
                it -> browser.all(By.cssSelector("html[data-before]")).isEmpty() && browser.sees(By.tagName("h1")));
    }

    /** Somebody's language is kept with the person, a stranger's with the browser. */
    private void arrive(Browser browser, String login, String language) {
        browser.go("/login");
        browser.forget();
        browser.go("/login");
        if (login.isEmpty()) {
            browser.click(By.cssSelector(".frame-actions button[value=" + language + "]"));
        } else {
            people.chooseLanguage(login, language);
            browser.signIn(login);
        }
    }

    /** Every address at which a view answers. */
    private Set<String> pageRoutes() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(it -> isPage(it.getKey(), it.getValue()))
                .map(it -> it.getKey().getPathPatternsCondition().getPatternValues())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return handler.getBeanType().getPackageName().startsWith("fi.lapimurto")
                && (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && CharSequence.class.isAssignableFrom(handler.getMethod().getReturnType())
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
    }

    private String route(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path.replaceAll("\\?.*", ""));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            routes.getHandler(request);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
