package fi.lapimurto.people.signin;

import fi.lapimurto.engine.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page knows: who is signed in, the languages, where to come back to after a change of language, and whether it answers a form
 * instead of leading on, so that what was filled in is not saved yet.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute("languages", Language.values());
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("posted", "POST".equals(request.getMethod()));
        model.addAttribute("signedIn", request.getAttribute(StillSignedIn.PERSON));
    }
}
