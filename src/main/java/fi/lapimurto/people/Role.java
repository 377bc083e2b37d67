package fi.lapimurto.people;

/** What somebody does in a collaborative, or everywhere. */
public enum Role {
    /** Everywhere: may open collaboratives. In one collaborative: its lead person, core group or practical coordinator. */
    organiser,
    coach,
    team_contact,
    team_member,
    /** Follows the processes in Cockpit, and changes nothing. */
    process_owner,
    commissioner,
    /** Looks after people’s access, and sees no more of their work for it. */
    admin
}
