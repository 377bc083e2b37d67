package fi.lapimurto.participants.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.web.TypedRows;
import fi.lapimurto.participants.AttendeeField;
import fi.lapimurto.participants.ListEditing;
import fi.lapimurto.participants.ListFiles;
import fi.lapimurto.participants.ListView;
import fi.lapimurto.participants.RowConflict;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a team says who comes to a workshop. */
@Controller
@RequestMapping("/teams/{teamId}/workshops/{number:\\d{1,2}}/participants")
class ListPages {

    private static final String PAGE = "team/participants";

    private final ListEditing editing;
    private final ListFiles files;
    private final ListWriter writer;
    private final PageActions actions;
    private final MessageSource messages;

    ListPages(ListEditing editing, ListFiles files, ListWriter writer, PageActions actions, MessageSource messages) {
        this.editing = editing;
        this.files = files;
        this.writer = writer;
        this.actions = actions;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID teamId, @PathVariable int number, Principal person, Locale locale, Model model) {
        ListView view = editing.view(teamId, number, person.getName());
        return show(view, ListForm.of(view), FormProblems.NONE, List.of(), locale, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID teamId,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ListView view = editing.view(teamId, number, person.getName());
        ListForm form = ListForm.of(view, sent);
        if (changed(view, form, sent)) {
            return show(view, form, FormProblems.NONE, List.of(), locale, model);
        }
        try {
            return actions.form(
                    "/teams/" + teamId + "/workshops/" + number + "/participants",
                    "participants.saved",
                    () -> editing.save(teamId, number, form.edits(), person.getName()),
                    problems -> show(view, form, problems, List.of(), locale, model));
        } catch (RowConflict conflict) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            conflict.clashes().forEach(clash -> form.sawNow(clash.index(), clash.now()));
            return show(view, form, FormProblems.NONE, conflict.clashes(), locale, model);
        }
    }

    /** Shows what a file holds, so that somebody looks it through before it is saved. */
    @PostMapping("/file")
    String read(
            @PathVariable UUID teamId,
            @PathVariable int number,
            @RequestParam(required = false) MultipartFile file,
            Principal person,
            Locale locale,
            Model model)
            throws IOException {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        ListForm form = ListForm.of(view);
        byte[] chosen = file == null ? null : file.getBytes();
        return actions.form(
                () -> {
                    if (file == null
                            || file.isEmpty()
                                    && String.valueOf(file.getOriginalFilename())
                                            .isEmpty()) {
                        throw UseCaseRejected.invalid("file", "participants.file.notChosen");
                    }
                    List<Map<AttendeeField, List<String>>> people = files.read(chosen, view.fields(), locale);
                    form.take(people);
                    model.addAttribute("read", people.size());
                    return show(view, form, FormProblems.NONE, List.of(), locale, model);
                },
                problems -> show(view, form, problems, List.of(), locale, model));
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID teamId, @PathVariable int number, Principal person, Locale locale) {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        return Download.xlsx(files.xlsx(view, locale), Download.name(view, locale, messages));
    }

    @GetMapping("/file.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID teamId, @PathVariable int number, Principal person, Locale locale) {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        return Download.csv(files.csv(view, locale), Download.name(view, locale, messages));
    }

    private static void requireAll(ListView view) {
        if (view.right() != ListView.Right.all) {
            throw UseCaseRejected.forbidden("participants.ownRowOnly");
        }
    }

    /** Whether a button was pressed that only changes what stands on the page. */
    private boolean changed(ListView view, ListForm form, MultiValueMap<String, String> sent) {
        if (sent.containsKey("add")) {
            form.addUsual(view, editing.usual(view));
        } else if (sent.containsKey("members")) {
            editing.absent(view).forEach(it -> form.add(view, it));
        } else if (sent.containsKey("remove")) {
            form.typed().remove(TypedRows.index(sent, "remove"));
        } else if (sent.containsKey("restore")) {
            form.typed().restore(TypedRows.index(sent, "restore"));
        } else if (sent.containsKey("theirs")) {
            form.takeTheirs(TypedRows.index(sent, "theirs"), view);
        } else {
            return false;
        }
        return true;
    }

    private String show(
            ListView view,
            ListForm form,
            FormProblems problems,
            List<RowConflict.Clash> clashes,
            Locale locale,
            Model model) {
        model.addAttribute("page", writer.page(view, form, problems, clashes, locale));
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
