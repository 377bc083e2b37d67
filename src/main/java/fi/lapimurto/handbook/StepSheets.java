package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetEditor;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that are kept beside the forms of the steps. */
@Service
public class StepSheets {

    private final ObjectProvider<StepSheet<?>> all;
    private final Collaboratives collaboratives;
    private final RuleContexts contexts;
    private final StepSheetRows rows;
    private final AccessControl access;
    private final SheetEditor editor;

    StepSheets(
            ObjectProvider<StepSheet<?>> all,
            Collaboratives collaboratives,
            RuleContexts contexts,
            StepSheetRows rows,
            AccessControl access,
            SheetEditor editor) {
        this.all = all;
        this.collaboratives = collaboratives;
        this.contexts = contexts;
        this.rows = rows;
        this.access = access;
        this.editor = editor;
    }

    /** Every list there is. */
    public List<StepSheet<?>> all() {
        return all.orderedStream().toList();
    }

    /** The lists that belong to the task of a form. */
    List<StepSheet<?>> of(String form) {
        return all.stream().filter(it -> it.form().equals(form)).toList();
    }

    /**
     * The list with the id.
     *
     * @throws UseCaseRejected when there is none
     */
    public StepSheet<?> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(StepSheets::unknown);
    }

    /** What is known of a collaborative, for the rules of its lists and forms. */
    public RuleContext facts(UUID collaborativeId) {
        return contexts.of(collaborativeId);
    }

    /**
     * A list as one person has it before them.
     *
     * @throws UseCaseRejected when there is no such list in this place, or the person may not read it
     */
    @Transactional(readOnly = true)
    public Sheet<?> open(String id, FormOccurrence place, String by) {
        RoleAssignments roles = access.of(by);
        access.require(roles, Permission.ROUND_READ, place.collaborativeId());
        StepSheet<?> sheet = find(id);
        requirePlace(sheet, place);
        roles.require(sheet.reading(), place.collaborativeId());
        return new OpenStepSheet<>(sheet, place, by, roles, () -> facts(place.collaborativeId()), rows);
    }

    /** Changes a list for somebody whose task it follows from, whatever else they may do. */
    public void save(StepSheet<?> sheet, FormOccurrence place, List<RowEdit> edits, String by) {
        editor.save(
                () -> {
                    requirePlace(sheet, place);
                    return new OpenStepSheet<>(sheet, place, by, null, () -> facts(place.collaborativeId()), rows);
                },
                edits);
    }

    /** Lets the rows of all lists follow a team that has another name. */
    @Transactional
    public void renameTeam(UUID collaborativeId, String before, String name) {
        all().forEach(sheet -> sheet.teamFields()
                .forEach(field -> rows.rename(collaborativeId, sheet.id(), field.getName(), before, name)));
    }

    /** Gives a new round the rows of an earlier one that are worth keeping, their days moved as far as the rounds lie apart. */
    void copy(Collaborative earlier, Collaborative to, String by) {
        rows.copy(all(), earlier, to, by);
    }

    private void requirePlace(StepSheet<?> sheet, FormOccurrence place) {
        int workshops = collaboratives
                .get(place.collaborativeId())
                .timetable()
                .workshops()
                .size();
        boolean there = switch (sheet.scope()) {
            case collaborative -> place.occurrence() == 0;
            case workshop -> place.occurrence() >= 1 && place.occurrence() <= workshops;
            case gap -> place.occurrence() >= 1 && place.occurrence() < workshops;
        };
        if (!there) {
            throw unknown();
        }
    }

    /** There is no such list, or not in this place. */
    public static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("sheet.any.unknown");
    }
}
