package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetConflict;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page of a list: one for all of them. A module with lists extends it with the address of its own and what opens a
 * list there.
 */
public abstract class SheetPages {

    private static final String PAGE = "sheet/sheet";

    private SheetTools tools;

    @Autowired
    final void use(SheetTools tools) {
        this.tools = tools;
    }

    /**
     * The list at an address.
     *
     * @throws UseCaseRejected when there is none, or none that the person may read
     */
    protected abstract Sheet<?> open(SheetAddress address, String by);

    @ModelAttribute
    SheetAddress address(@PathVariable Map<String, String> parts) {
        return new SheetAddress(parts);
    }

    @GetMapping
    String show(SheetAddress address, Principal person, Locale locale, Model model) {
        Sheet<?> sheet = open(address, person.getName());
        return show(sheet, SheetForm.of(sheet, sheet.rows()), FormProblems.NONE, List.of(), locale, model);
    }

    @GetMapping("/print")
    String print(SheetAddress address, Principal person, Locale locale, Model model) {
        show(address, person, locale, model);
        return "sheet/sheet-print";
    }

    /** What the rows as they stand on the page come to, saved or not. */
    @PostMapping("/figures")
    String figures(
            SheetAddress address,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model) {
        Sheet<?> sheet = open(address, person.getName());
        SheetForm form = SheetForm.of(sheet, sent);
        model.addAttribute("summary", tools.read(() -> tools.views().summary(sheet, form, locale)));
        return "sheet/sheet-summary :: summary";
    }

    @PostMapping
    String save(
            SheetAddress address,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Sheet<?> sheet = open(address, person.getName());
        SheetForm form = SheetForm.of(sheet, sent);
        String changed = tools.read(
                () -> form.changed(sent) ? show(sheet, form, FormProblems.NONE, List.of(), locale, model) : null);
        if (changed != null) {
            return changed;
        }
        try {
            return tools.actions()
                    .form(
                            sheet.path(),
                            "sheet.any.saved",
                            () -> tools.editor().save(() -> open(address, person.getName()), form.edits()),
                            problems -> show(sheet, form, problems, List.of(), locale, model));
        } catch (SheetConflict conflict) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            conflict.clashes().forEach(clash -> form.sawNow(clash.index(), clash.now()));
            return show(sheet, form, FormProblems.NONE, conflict.clashes(), locale, model);
        }
    }

    /** Shows what a file holds, so that somebody looks it through before it is saved. */
    @PostMapping("/file")
    String read(
            SheetAddress address,
            @RequestParam(required = false) MultipartFile file,
            Principal person,
            Locale locale,
            Model model)
            throws IOException {
        tools.requireWritable(() -> whole(address, person));
        Sheet<?> sheet = whole(address, person);
        SheetForm form = SheetForm.of(sheet, sheet.rows());
        byte[] content = file == null ? new byte[0] : file.getBytes();
        boolean chosen = file != null
                && (content.length > 0
                        || !String.valueOf(file.getOriginalFilename()).isEmpty());
        return tools.actions()
                .form(
                        () -> {
                            if (!chosen) {
                                throw UseCaseRejected.invalid("file", "sheet.file.notChosen");
                            }
                            ReadFile taken = read(content, sheet);
                            form.take(taken.rows());
                            model.addAttribute("read", taken.rows().size());
                            model.addAttribute("found", tools.views().found(taken.findings(), locale));
                            return show(sheet, form, FormProblems.NONE, List.of(), locale, model);
                        },
                        problems -> show(sheet, form, problems, List.of(), locale, model));
    }

    /** What is wrong with rows of a file that are not taken stands at no row of the page. */
    private ReadFile read(byte[] content, Sheet<?> sheet) {
        try {
            return tools.files().read(content, sheet);
        } catch (UseCaseRejected refused) {
            throw new UseCaseRejected(
                    refused.kind(),
                    refused.reasons().stream()
                            .map(it -> new UseCaseRejected.Reason("file", it.key(), it.arguments()))
                            .toList());
        }
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> xlsx(SheetAddress address, Principal person, Locale locale) {
        return tools.xlsx(whole(address, person), locale);
    }

    @GetMapping("/file.csv")
    ResponseEntity<byte[]> csv(SheetAddress address, Principal person, Locale locale) {
        return tools.csv(whole(address, person), locale);
    }

    private Sheet<?> whole(SheetAddress address, Principal person) {
        return SheetTools.requireWhole(open(address, person.getName()));
    }

    private String show(
            Sheet<?> sheet,
            SheetForm form,
            FormProblems problems,
            List<SheetConflict.Clash> clashes,
            Locale locale,
            Model model) {
        model.addAttribute("page", tools.read(() -> tools.views().page(sheet, form, problems, clashes, locale)));
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
