package fi.lapimurto.deadline;

import java.util.List;

/** The rules that a new collaborative begins with. */
public interface Defaults {

    /** One rule per milestone. */
    List<Rule> rules();
}
