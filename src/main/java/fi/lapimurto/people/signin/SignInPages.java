package fi.lapimurto.people.signin;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The sign-in page, and the choice of language on every page. */
@Controller
class SignInPages {

    private final People people;
    private final LocaleResolver languages;

    SignInPages(People people, LocaleResolver localeResolver) {
        this.people = people;
        this.languages = localeResolver;
    }

    @GetMapping("/login")
    String login(
            Principal person,
            @RequestParam(required = false) String error,
            @RequestParam(required = false) Integer wait,
            @RequestParam(required = false) String signedOut,
            @RequestParam(required = false) String ready,
            @RequestParam(required = false) String again,
            Model model) {
        if (person != null) {
            return "redirect:/";
        }
        model.addAttribute("error", error != null);
        model.addAttribute("wait", wait);
        model.addAttribute("news", news(signedOut, ready, again));
        return "people/login";
    }

    private static String news(String signedOut, String ready, String again) {
        if (signedOut != null) {
            return "people.login.signedOut";
        }
        return ready != null ? "people.login.ready" : again != null ? "people.login.again" : null;
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Language.has(language)) {
            throw UseCaseRejected.invalid("language", "people.error.language");
        }
        if (person == null) {
            languages.setLocale(request, response, Locale.forLanguageTag(language));
        } else {
            people.chooseLanguage(person.getName(), language);
        }
        return "redirect:" + (isHere(back) ? back : "/");
    }

    /** A path of ours: nobody is led elsewhere from our own page. */
    private static boolean isHere(String back) {
        return back.matches("/(?:[A-Za-z0-9._~-]+/?)*");
    }
}
