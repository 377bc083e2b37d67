package fi.lapimurto.recruiting.web;

import fi.lapimurto.people.PageLanguages;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.recruiting.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the public pages of a call share: their language, and what they show when it is not open. */
@Component
class ApplyViews {

    private final PeopleSettings settings;
    private final ApplicationDays days;

    ApplyViews(PeopleSettings settings, ApplicationDays days) {
        this.settings = settings;
        this.days = days;
    }

    Locale language(HttpServletRequest request, String asked, Optional<Call> call) {
        String usual = call.map(Call::language).orElse(settings.language());
        return PageLanguages.choose(request, asked, usual);
    }

    /** When the call closes, in words. */
    String closing(Call call, Locale locale) {
        return days.text(call.closesAt(), locale);
    }

    String notOpen(Optional<Call> call, int status, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("why", call.map(Call::notOpen).orElse("recruiting.apply.unknown"));
        model.addAttribute("call", call.orElse(null));
        model.addAttribute(
                "when",
                call.map(it -> it.state() == Call.CallState.not_yet
                                ? days.day(it.opensAt(), locale)
                                : days.text(it.closesAt(), locale))
                        .orElse(null));
        return "recruiting/not-open";
    }
}
