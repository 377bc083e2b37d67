package fi.lapimurto.web;

import fi.lapimurto.people.Role;
import fi.lapimurto.people.RoleAssignments;

/**
 * What the frame of a page leads to.
 *
 * @param here the path of the page, to come back to and to mark in the navigation
 */
record NavigationModel(String here, RoleAssignments parts) {

    public boolean tasks() {
        return parts.anywhere(Role.organiser) || parts.anywhere(Role.coach) || parts.inTeam();
    }

    public boolean collaboratives() {
        return parts.readEverything() || !parts.readable().isEmpty();
    }

    public boolean coaches() {
        return !parts.teams(Role.coach).isEmpty();
    }

    public boolean cockpit() {
        return parts.anywhere(Role.process_owner);
    }

    public boolean outbox() {
        return !parts.where(Role.organiser).isEmpty() || parts.everywhere(Role.admin);
    }

    public boolean people() {
        return parts.everywhere(Role.admin);
    }

    /** What the navigation marks as the current page. */
    public String current(String path) {
        boolean below = !path.equals("/") && here.startsWith(path + "/");
        return here.equals(path) || below ? "page" : null;
    }
}
