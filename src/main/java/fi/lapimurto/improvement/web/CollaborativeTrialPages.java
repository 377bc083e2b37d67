package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.CollaborativeTrials;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.TrialState;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The trials of all teams in numbers, for organisers. */
@Controller
class CollaborativeTrialPages {

    private final CollaborativeTrials trials;

    CollaborativeTrialPages(CollaborativeTrials trials) {
        this.trials = trials;
    }

    @GetMapping("/collaboratives/{id}/trials")
    String show(@PathVariable UUID id, Principal person, Model model) {
        CollaborativeTrials.Numbers all = trials.of(person.getName(), id);
        model.addAttribute("all", all);
        model.addAttribute("collaborative", all.collaborative());
        model.addAttribute("states", TrialState.values());
        model.addAttribute("firstTrials", IdeaReading.FIRST_TRIALS);
        return "improvement/collaborative-trials";
    }
}
