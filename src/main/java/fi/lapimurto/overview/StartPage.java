package fi.lapimurto.overview;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: where each role goes on from. */
@Controller
class StartPage {

    private final MyWork work;

    StartPage(MyWork work) {
        this.work = work;
    }

    @GetMapping("/")
    String start(Principal person, Model model) {
        model.addAttribute("work", work.of(person.getName()));
        return "overview/start";
    }
}
