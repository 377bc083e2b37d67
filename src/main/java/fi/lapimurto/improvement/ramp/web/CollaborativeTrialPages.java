package fi.lapimurto.improvement.ramp.web;

import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.improvement.ramp.TrialReading;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The trials of all teams in numbers, for organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/trials")
class CollaborativeTrialPages {

    private final TrialReading reading;
    private final TrialFiles files;

    CollaborativeTrialPages(TrialReading reading, TrialFiles files) {
        this.reading = reading;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        TrialReading.OfCollaborative all = reading.ofCollaborative(person.getName(), id);
        model.addAttribute("all", all);
        model.addAttribute("collaborative", all.collaborative());
        model.addAttribute("states", TrialState.values());
        model.addAttribute("firstTrials", Ideas.FIRST_TRIALS);
        return "improvement/collaborative-trials";
    }

    @GetMapping("/file.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Principal person, Locale locale) {
        return files.ofCollaborative(reading.ofCollaborative(person.getName(), id), locale);
    }
}
