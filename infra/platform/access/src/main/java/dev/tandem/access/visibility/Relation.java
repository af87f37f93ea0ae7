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
    /** Is named among those whose yes an offer on it needs. */
    APPROVER("who is asked to approve an offer", Role.HIRING_MANAGER, Role.EXECUTIVE, Role.TA_LEADER),
    /** Is asked to come to a debrief on it, interviewer or not. */
    ATTENDEE("who is asked to come to a debrief", Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER),
    /** Has a hire that came of it in their team. */
    MANAGER_OF_HIRE("who has the hire in their team", Role.HIRING_MANAGER),
    /** Agreed to do something so that what an escalation was about does not happen again. */
    OWNER_OF_ACTION(
            "who agreed to do something about it",
            Role.RECRUITER,
            Role.HIRING_MANAGER,
            Role.INTERVIEWER,
            Role.TA_LEADER,
            Role.EXECUTIVE),
    /** Is whom it is about; this is no search but somebody's own working life. */
    SELF("whom it is about", Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.HIRING_TEAM, Role.EXECUTIVE),
    /** Has its events delivered; this is no search but a webhook. */
    SUBSCRIBER("whoever subscribed it", Role.ANALYST),
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
