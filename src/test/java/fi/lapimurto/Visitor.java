package fi.lapimurto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, follows no redirects, sends what the pages and web apps would send. */
public class Visitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String language;
    private String base;

    public Visitor(int port) {
        this(port, "en");
    }

    public Visitor(int port, String language) {
        this.base = "http://localhost:" + port;
        this.language = language;
    }

    /** Goes on with the same cookies at another port. */
    public Visitor at(int port) {
        base = "http://localhost:" + port;
        return this;
    }

    /** Signs in on the page, and answers what it answered. */
    public HttpResponse<String> signIn(String login, String password) {
        return submit("/login", "/login", Map.of("login", login, "password", password));
    }

    /** Signs in and opens the web apps, as Tasklist's first request does. */
    public Visitor atWork(String login, String password) {
        signIn(login, password);
        get("/camunda/app/welcome/default/");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form of a page with the page's token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Map<String, List<String>> each = new LinkedHashMap<>();
        fields.forEach((name, value) -> each.put(name, List.of(value)));
        return submitAll(page, action, each);
    }

    /** Sends a form of which some fields are there several times. */
    public HttpResponse<String> submitAll(String page, String action, Map<String, List<String>> fields) {
        return post(action, token(page), fields);
    }

    /** The token of a page's forms, which serves for the whole session; empty where it has none. */
    public String token(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    /** Posts a form with a token that a page has given before. */
    public HttpResponse<String> post(String action, String token, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> encode(it.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        String csrf = token.isEmpty() ? "" : "&_csrf=" + encode(token);
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + csrf)));
    }

    /** Calls the engine as the web apps do. */
    public HttpResponse<String> engine(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", language)
                .header("Accept", "text/html,application/json,*/*");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
