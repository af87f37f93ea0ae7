package dev.tandem.access.visibility;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Asks the table {@link Readable} for one caller. */
public final class Rights {

    private static final int CASES_FOR_ANALYSTS = 5;

    private Rights() {}

    /** Whether they read all there is of it. */
    public static boolean whole(Caller caller, Readable thing) {
        return thing.whole().stream().anyMatch(caller::is);
    }

    /** The role in which they read all there is of it, such as {@code auditor}; empty if they do not. */
    public static Optional<String> role(Caller caller, Readable thing) {
        return thing.whole().stream().filter(caller::is).map(Role::wireName).findFirst();
    }

    /** Whether they read what concerns somebody, or a search, to whom they stand in that relation. */
    public static boolean as(Caller caller, Readable thing, Relation relation) {
        return thing.own().contains(relation) && relation.carriedBy(caller);
    }

    /** Their own id where they read as that, to be compared with in SQL; null, which equals nobody, where they do not. */
    public static @Nullable PersonId self(Caller caller, Readable thing, Relation relation) {
        return as(caller, thing, relation) ? caller.person() : null;
    }

    /** Whether they read one whose people stand to it in those relations. */
    public static boolean reads(Caller caller, Readable thing, Set<Relation> theirs) {
        return whole(caller, thing) || theirs.stream().anyMatch(relation -> as(caller, thing, relation));
    }

    /** Whether there is a relation in which they read it, if they stand in it: some of it may be theirs. */
    public static boolean own(Caller caller, Readable thing) {
        return thing.own().stream().anyMatch(relation -> relation.carriedBy(caller));
    }

    /** Whether they may read any of it at all. */
    public static boolean any(Caller caller, Readable thing) {
        return whole(caller, thing) || own(caller, thing);
    }

    /** Refuses (403) whoever is neither that person, in a role with which it is theirs, nor one who reads all of it. */
    public static void requireOwn(Caller caller, Readable thing, PersonId person) {
        boolean theirs = caller.person().equals(person) && own(caller, thing);
        if (!theirs && !whole(caller, thing)) {
            throw CommonProblems.forbidden(
                            "The " + thing.what() + " of " + person + " is read by " + person + " as "
                                    + names(ownRoles(thing)) + ", or by a " + names(thing.whole())
                                    + "; the token is of " + caller.person() + " (" + names(caller.roles()) + ").",
                            "Ask for your own, or with a token of one of those roles.")
                    .exception();
        }
    }

    /** Refuses (403) whoever does not read all of it. */
    public static void requireWhole(Caller caller, Readable thing) {
        require(caller, "The " + thing.what(), thing.whole());
    }

    /**
     * On how many cases a figure rests at least that they are shown: whoever reads figures as an analyst alone knows nobody, and is not to
     * find out by figures about one or two.
     */
    public static int fewestCases(Caller caller) {
        boolean alone = caller.is(Role.ANALYST)
                && Readable.METRICS.whole().stream().noneMatch(role -> role != Role.ANALYST && caller.is(role));
        return alone ? CASES_FOR_ANALYSTS : 1;
    }

    /** Refuses (403) whoever has none of those roles, to read it or to have it done. */
    public static void require(Caller caller, String what, Collection<Role> roles) {
        if (roles.stream().noneMatch(caller::is)) {
            throw CommonProblems.forbidden(
                            what + " is for a " + names(roles) + "; the token of " + caller.person() + " says "
                                    + names(caller.roles()) + ".",
                            "Ask with a token of one of those roles.")
                    .exception();
        }
    }

    /** 403: not one of the requisition's people who read that of it, or not in the role in which they are. */
    public static Problem notTheirs(Caller caller, Readable thing, RequisitionId requisition) {
        return CommonProblems.forbidden(
                "The " + thing.what() + " " + requisition + " is read by "
                        + Stream.of(Relation.values())
                                .filter(thing.own()::contains)
                                .map(Relation::words)
                                .collect(Collectors.joining(", "))
                        + ", each in that role, or by a " + names(thing.whole()) + "; "
                        + caller.person() + " (" + names(caller.roles()) + ") is none of them.",
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

    /** 404, the same whether there is none or the caller sees nothing of it: that somebody applied is told to nobody else. */
    public static Problem unknown(ApplicationId application) {
        return unseen("APPLICATION_UNKNOWN", "application", application, "known", "boards and work items name them");
    }

    /** 404, the same whether there is none or the caller sees nothing of it. */
    public static Problem unknown(InterviewId interview) {
        return unseen("INTERVIEW_UNKNOWN", "interview", interview, "in the calendar", "work items name it");
    }

    /** 404, the same whether there is none or the caller sees nothing of them. */
    public static Problem unknown(CandidateId candidate) {
        return unseen("CANDIDATE_UNKNOWN", "candidate", candidate, "known", "boards and work items name them");
    }

    private static Problem unseen(String code, String kind, Object id, String known, String namedBy) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                code,
                "There is no such " + kind + ", or none that you see anything of.",
                "No " + kind + " " + id + " is " + known + ", as far as this read model has come and for whoever asks.",
                "Check the id; " + namedBy + ". Right after a command, send its Tandem-Consistency-Token along.");
    }

    private static Collection<Role> ownRoles(Readable thing) {
        return Stream.of(Relation.values())
                .filter(thing.own()::contains)
                .flatMap(relation -> relation.roles().stream())
                .collect(Collectors.toSet());
    }

    private static String names(Collection<Role> roles) {
        return roles.isEmpty()
                ? "nobody known"
                : roles.stream().sorted().map(Role::wireName).collect(Collectors.joining(", "));
    }
}
