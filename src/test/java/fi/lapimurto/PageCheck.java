package fi.lapimurto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Looks whether everybody can use the page that a window shows, on a desk and on a telephone. */
class PageCheck {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    /** WCAG 2.1, 1.4.10: as on a window of 1280 pixels that is enlarged to 400 %. */
    private static final int NARROWEST = 320;

    /** Half a megabyte, which is sent to the browser once and is read by it where it is called. */
    private static final String AXE = "window.bringAxe = () => {" + axe() + "}";

    /** What axe-core finds, a line for each rule and element; contrast takes most of its time. */
    private static final String FOUND = """
            const ready = arguments[1];
            if (!window.axe) bringAxe();
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations'],
                    rules: {'color-contrast': {enabled: arguments[0]}}})
                .then(it => ready(it.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': '
                    + node.target + ' ' + node.html.slice(0, 200) + ' ' + node.failureSummary))));
            """;

    /** What is folded away is looked at too. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(it => it.open = true)";

    private static final String WIDER_THAN_THE_WINDOW = """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                .filter(it => it.getBoundingClientRect().right > width + 1)
                .slice(0, 3).map(it => it.outerHTML.slice(0, 120));
            """;

    /** Each control in turn gets the keyboard, and shows it where it can be seen. */
    private static final String FOCUS_UNSEEN = """
            const unseen = [];
            for (const it of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
                if (it.disabled || it.tabIndex < 0 || !it.checkVisibility({visibilityProperty: true})) continue;
                it.focus();
                const style = getComputedStyle(it), place = it.getBoundingClientRect();
                const ring = it.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                const there = place.width > 1 && place.height > 1 && place.right > 0 && place.left < innerWidth;
                if (document.activeElement !== it || !ring || !there) unseen.push(it.outerHTML.slice(0, 120));
            }
            return unseen;
            """;

    private static final String PAST_THE_FRAME = """
            return document.activeElement.closest('main') != null
                || !document.querySelector('main :is(a[href], button, input, summary)');
            """;

    private final Browser browser;
    private final Map<String, String> titles = new HashMap<>();

    PageCheck(Browser browser) {
        this.browser = browser;
        browser.onEveryPage(AXE);
    }

    /** What is wrong with the page, a line each. */
    List<String> look(String page, String language) {
        List<String> wrong = new ArrayList<>();
        if (!language.equals(browser.run("return document.documentElement.lang"))) {
            wrong.add("is not said to be in it");
        }
        if (browser.all(By.tagName("h1")).size() != 1) {
            wrong.add("has not exactly one h1");
        }
        title(page, language, wrong);
        browser.run(UNFOLD);
        // In another language only the words differ, and with them what fits; on a telephone everything but the
        // colours.
        if (language.equals("fi")) {
            find(wrong, WIDE, true);
            find(wrong, NARROW, false);
        }
        for (int width : List.of(NARROW, NARROWEST)) {
            browser.resize(width, 900);
            say(wrong, "is wider than " + width + " px", WIDER_THAN_THE_WINDOW);
        }
        return wrong.stream().map(it -> page + " in " + language + " " + it).toList();
    }

    private void find(List<String> wrong, int width, boolean contrast) {
        browser.resize(width, 900);
        ((List<?>) browser.runUntilReady(FOUND, contrast)).forEach(it -> wrong.add("at " + width + " px breaks " + it));
    }

    /** What a page that has just come does wrong for those who have no mouse. */
    List<String> walk(String page) {
        List<String> wrong = new ArrayList<>();
        skip(wrong);
        say(wrong, "does not show where the keyboard is", FOCUS_UNSEEN);
        return wrong.stream().map(it -> page + " " + it).toList();
    }

    /** Whoever has several pages open tells them apart by it. */
    private void title(String page, String language, List<String> wrong) {
        String title = String.valueOf(browser.run("return document.title"));
        String path = page.replaceAll("\\?.*$", "");
        String other = titles.putIfAbsent(language + title, path);
        if (other != null && !other.equals(path)) {
            wrong.add("has the title “" + title + "” of " + other);
        }
    }

    /** The first stop of the keyboard leads past the frame. */
    private void skip(List<String> wrong) {
        browser.run("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
        boolean first = "skip".equals(browser.press(Keys.TAB).getAttribute("class"));
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        if (!first || !Boolean.TRUE.equals(browser.run(PAST_THE_FRAME))) {
            wrong.add("has no skip link that works");
        }
    }

    private void say(List<String> wrong, String what, String script) {
        ((List<?>) browser.run(script)).forEach(it -> wrong.add(what + ": " + it));
    }

    private static String axe() {
        try (InputStream file = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
