package fi.lapimurto.measurement.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the analysis stands beside published cases, worked out anew for each reader. */
@Controller
class ConformancePage {

    private final Conformance conformance;

    ConformancePage(Conformance conformance) {
        this.conformance = conformance;
    }

    @GetMapping("/measurement/conformance")
    String show(Locale locale, Model model) {
        model.addAttribute(
                "cases", conformance.cases().stream().map(it -> it.in(locale)).toList());
        model.addAttribute("limits", conformance.limits());
        return "measurement/conformance";
    }
}
