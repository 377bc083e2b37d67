package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.notification.UnsubscribeLinks.Unsubscription;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends a kind of mails: mail programs post here with one click; whoever follows the link is asked first. */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribePages {

    private final UnsubscribeLinks links;
    private final PreferenceService preferences;

    UnsubscribePages(UnsubscribeLinks links, PreferenceService preferences) {
        this.links = links;
        this.preferences = preferences;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        return page(unsubscription(token), token, false, model);
    }

    @PostMapping
    String end(@PathVariable String token, Model model) {
        Unsubscription it = unsubscription(token);
        preferences.end(it.personId(), it.what());
        return page(it, token, true, model);
    }

    private Unsubscription unsubscription(String token) {
        return links.read(token).orElseThrow(() -> UseCaseRejected.notFound("notification.unsubscribe.unknown"));
    }

    private static String page(Unsubscription it, String token, boolean ended, Model model) {
        String digest = DigestLetters.DIGEST;
        model.addAttribute(
                "what",
                it.what().equals(digest) ? "letter." + digest + ".name" : "notification.preference." + it.what());
        model.addAttribute("token", token);
        model.addAttribute("ended", ended);
        return "notification/unsubscribe";
    }
}
