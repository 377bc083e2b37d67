package fi.lapimurto.overview;

import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work: where each role goes on from. */
@Controller
class StartPage {

    private final MyWork work;

    StartPage(MyWork work) {
        this.work = work;
    }

    @GetMapping("/")
    String start(
            @RequestParam(defaultValue = "" + MyTaskList.TASKS) int tasks,
            Principal person,
            Locale locale,
            Model model) {
        int shown = Math.min(Math.max(tasks, MyTaskList.TASKS), MyTaskList.MOST_TASKS);
        model.addAttribute("work", work.of(person.getName(), shown, locale));
        return "overview/start";
    }
}
