package fi.lapimurto.people.signin;

import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;

/**
 * What the frame of a page leads to.
 *
 * @param here the path of the page, to come back to and to mark in the navigation
 * @param unread how many messages the reader has not opened
 */
record NavigationModel(String here, RoleAssignments roles, long unread) {

    public boolean tasks() {
        return roles.mayAnywhere(Permission.TASKLIST);
    }

    public boolean collaboratives() {
        return roles.mayAnywhere(Permission.ROUND_READ);
    }

    public boolean calendar() {
        return roles.mayAnywhere(Permission.ROUND_READ) || roles.mayAnywhere(Permission.TEAM_READ);
    }

    public boolean coaches() {
        return roles.mayAnywhere(Permission.TEAM_COACH);
    }

    public boolean cockpit() {
        return roles.mayAnywhere(Permission.COCKPIT);
    }

    public boolean outbox() {
        return roles.mayAnywhere(Permission.OUTBOX);
    }

    public boolean people() {
        return roles.mayAnywhere(Permission.PEOPLE_MANAGE);
    }

    /** What the navigation marks as the current page. */
    public String current(String path) {
        boolean below = !path.equals("/") && here.startsWith(path + "/");
        return here.equals(path) || below ? "page" : null;
    }
}
