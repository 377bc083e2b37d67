package fi.lapimurto.engine;

import java.util.List;
import java.util.Set;

/**
 * What a model says of one of its elements, by extension properties; {@code kind}, {@code step}, {@code audience}, {@code
 * permission} and {@code title} may stand at the process instead, for all its elements.
 *
 * @param name the label in the source language
 * @param form the form of a task without its language, or {@code null}
 * @param kind what its process is about
 * @param step the step of the checklist that all of its process belongs to, or 0
 * @param milestone what a task reaches or a timer waits for, or {@code null}
 * @param workshop whose milestone it is, by number or {@code last}; {@code null} for that of its process
 * @param from the milestone before which a task need not be seen, or {@code null}
 * @param audience whom a task waits for
 * @param permissions the rows of the permission table of which one lets a person read and send a task's form
 * @param title what a task's title says behind the label: the names of {@link TitlePart}s in their order
 * @param event the simple name of the event that a service task publishes, or {@code null}
 */
public record ModelElement(
        String process,
        String id,
        String name,
        String form,
        ProcessKind kind,
        int step,
        String milestone,
        String workshop,
        String from,
        Set<TaskGroup> audience,
        Set<String> permissions,
        List<String> title,
        String event) {

    /** What a process is about. */
    public enum ProcessKind {
        /** The organisers' checklist of thirteen steps; finishing its tasks reaches milestones. */
        checklist,
        /** Other work of one collaborative. */
        round,
        /** One team's work, which the organisers follow on the team's page. */
        team,
        /** One trial, which is nobody's matter but the team's and its coach's (handbook 1.10). */
        trial
    }

    /** Whether it is one team's or its coach's. */
    public boolean isOfTeam() {
        return kind == ProcessKind.team || kind == ProcessKind.trial;
    }

    /** Whether people do it. */
    public boolean isTask() {
        return form != null;
    }

    /** An element that no model has any more. */
    static ModelElement unknown(String process, String id) {
        return new ModelElement(
                process, id, id, null, ProcessKind.round, 0, null, null, null, Set.of(), Set.of(), List.of(), null);
    }
}
