package dev.tandem.access.visibility;

import dev.tandem.access.Caller;
import dev.tandem.events.Role;
import java.util.Set;

/** How somebody stands to a search. It counts only for whoever comes in a role that goes with it. */
public enum Relation {
    /** Runs it. */
    RECRUITER("its recruiter", Role.RECRUITER),
    /** Owns the need. */
    HIRING_MANAGER("its hiring manager", Role.HIRING_MANAGER),
    /** Sits on its panel: in any role in which feedback can be given. */
    INTERVIEWER("the interviewers of its panel", Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER),
    /** Acts for one of the two: by delegation while it is in force, as a recruiting partner or as a co-manager. */
    FOR_A_SIDE("whoever acts for one of the two", Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER),
    /** Schedules what happens on it. */
    COORDINATOR("its coordinators", Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER),
    /** Finds and screens candidates for it. */
    SOURCER("its sourcers", Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER),
    /** Follows how it goes. */
    OBSERVER("its observers", Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER);

    private final String words;
    private final Set<Role> roles;

    Relation(String words, Role... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** The roles without one of which it gives nothing. */
    Set<Role> roles() {
        return roles;
    }

    /** Who stands so to a search, in words. */
    String words() {
        return words;
    }

    /** Whether somebody comes in a role in which it counts. */
    public boolean carriedBy(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }
}
