package fi.lapimurto.people.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for pages, the engine's web apps and the API. */
@Configuration
class SignInConfiguration {

    private static final String CONTENT_OF_OUR_PAGES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    private final People people;
    private final AccessControl access;
    private final AuthenticationManager passwords;
    private final Problems problems;
    private final ExpiredSessionFormFilter lateForms;
    private final CsrfTokenRepository csrfTokens;

    SignInConfiguration(
            People people,
            AccessControl access,
            AuthenticationManager passwords,
            Problems problems,
            ExpiredSessionFormFilter lateForms,
            CsrfTokenRepository csrfTokens) {
        this.people = people;
        this.access = access;
        this.passwords = passwords;
        this.problems = problems;
        this.lateForms = lateForms;
        this.csrfTokens = csrfTokens;
    }

    /** For programs, and for our pages' own calls: Basic or the session, problems as JSON, no redirects. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return common(http)
                .securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/api/apply/*")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(whoMay(Permission.OPERATIONS))
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(SignInConfiguration::isProgram))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        RequestMatcher engineApi = path("/camunda/api/**");
        VisitedPageCookie visitedPage = new VisitedPageCookie();
        visitedPage.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !engineApi.matches(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return common(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/access/*",
                                "/invitations/*",
                                "/invitations/*/decline",
                                "/invitations/*/undo-decline",
                                "/apply/**",
                                "/unsubscribe/*",
                                "/calendar/*.ics",
                                "/events/**",
                                "/language",
                                "/error",
                                "/engine-rest/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/fonts/**")
                        .permitAll()
                        .requestMatchers("/people/**")
                        .access(whoMay(Permission.PEOPLE_MANAGE))
                        .anyRequest()
                        .authenticated())
                // The engine's web apps have a guard of their own against forged requests; whoever applies has no
                // session that could be misused, and gets none; mail programs that unsubscribe neither.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers("/camunda/api/**", "/camunda/app/**", "/apply/**", "/unsubscribe/*"))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .failureHandler(failure())
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?signedOut"))
                // Nothing that a session held before the sign-in is carried over to the person.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(visitedPage))
                .exceptionHandling(it -> it.accessDeniedHandler(lateForms)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), engineApi))
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.authenticationManager(passwords)
                .addFilterBefore(new StillSignedIn(people), AuthorizationFilter.class)
                .headers(SignInConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // The web apps' own files change with the program only; the browser asks whether they did.
        RequestMatcher files = new OrRequestMatcher(
                path("/camunda/lib/**"),
                path("/camunda/app/*/*.js"),
                path("/camunda/app/*/*.css"),
                path("/camunda/app/*/locales/**"),
                path("/camunda/app/*/styles/**"),
                path("/camunda/app/*/scripts/**"),
                path("/*.css"),
                path("/*.js"),
                path("/*.svg"),
                path("/fonts/**"));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(files), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        files, new StaticHeadersWriter("Cache-Control", "no-cache")))
                // Where the web apps have set a policy of their own, theirs stays.
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_OF_OUR_PAGES))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .httpStrictTransportSecurity(withDefaults());
    }

    /** Asked at every request: a role that is withdrawn ends at once. */
    private AuthorizationManager<RequestAuthorizationContext> whoMay(Permission permission) {
        return (person, request) -> new AuthorizationDecision(
                person.get() != null && access.may(person.get().getName(), permission));
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, why) -> response.sendRedirect(request.getContextPath() + "/login?"
                + (why instanceof TooManyTries later ? "wait=" + later.minutes() : "error"));
    }

    /**
     * A program that sends its password itself. A browser never does: it was not challenged for one. Without a password
     * and without a session there is nothing to forge, and the answer is to sign in.
     */
    private static boolean isProgram(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return request.getSession(false) == null;
        }
        return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getHeader("Origin") == null;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
