package fi.lapimurto.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, and where to come back to after a change of language. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("signedIn", request.getAttribute(StillSignedIn.PERSON));
    }
}
