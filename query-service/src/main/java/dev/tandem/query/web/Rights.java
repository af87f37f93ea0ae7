package dev.tandem.query.web;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Who may read what. */
public final class Rights {

    private static final Role[] OVERSEERS = {Role.TA_LEADER, Role.EXECUTIVE, Role.AUDITOR};

    private Rights() {}

    /** Whether they may read about all hires: leaders of talent acquisition, executives and auditors. */
    public static boolean overseer(Caller caller) {
        return caller.isAny(OVERSEERS);
    }

    /** Refuses (403) whoever is neither that person, in one of those roles, nor an overseer. */
    public static void own(Caller caller, PersonId person, String what, Role... roles) {
        boolean theirs = caller.person().equals(person) && caller.isAny(roles);
        if (!theirs && !overseer(caller)) {
            throw CommonProblems.forbidden(
                            "The " + what + " of " + person + " is read by " + person + " as " + names(roles)
                                    + ", or by a " + names(OVERSEERS) + "; the token is of " + caller.person() + " ("
                                    + names(caller.roles().toArray(Role[]::new)) + ").",
                            "Ask for your own, or with a token of one of those roles.")
                    .exception();
        }
    }

    /** Refuses (403) whoever has none of those roles. */
    public static void any(Caller caller, String what, Role... roles) {
        if (!caller.isAny(roles)) {
            throw CommonProblems.forbidden(
                            what + " is for a " + names(roles) + "; the token of " + caller.person() + " says "
                                    + names(caller.roles().toArray(Role[]::new)) + ".",
                            "Ask with a token of one of those roles.")
                    .exception();
        }
    }

    /** 403: not one of the requisition's people. */
    public static Problem notTheirs(Caller caller, RequisitionId requisition) {
        return CommonProblems.forbidden(
                "The requisition " + requisition + " is read by its recruiter, its hiring manager, the interviewers of"
                        + " its panel, or a " + names(OVERSEERS) + "; " + caller.person() + " is none of them.",
                "Ask one of its people, or with a token of one of those roles.");
    }

    /** 404. */
    public static Problem unknown(RequisitionId requisition) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "REQUISITION_UNKNOWN",
                "There is no such requisition.",
                "No requisition " + requisition + " has been opened, as far as this read model has come.",
                "Check the id; right after opening it, send the command's Tandem-Consistency-Token along.");
    }

    private static String names(Role[] roles) {
        return roles.length == 0
                ? "nobody known"
                : Arrays.stream(roles).map(Role::wireName).collect(Collectors.joining(", "));
    }
}
