package fi.lapimurto.overview;

import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one collaborative stands. */
@Controller
class BoardPage {

    private final Boards boards;

    BoardPage(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/collaboratives/{id}")
    String board(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        model.addAttribute("board", boards.of(id, person.getName(), locale));
        return "overview/board";
    }
}
