package dev.tandem.access.visibility;

import dev.tandem.access.Caller;
import dev.tandem.events.Role;
import java.util.Collection;
import java.util.Optional;

/**
 * From whom a search is kept, as it concerns one person. Whoever may not know of it is told the same as of a search that there never was.
 *
 * @param confidential whether it is confidential: then leaders see it only if they are named for it
 * @param named whether that person is one of the leaders who see it all the same
 * @param replaced whether it replaces that person, who sees nothing of it, whatever else they are
 */
public record Secrecy(boolean confidential, boolean named, boolean replaced) {

    /** It is kept from nobody. */
    public static final Secrecy NONE = new Secrecy(false, true, false);

    /** Whether they read all there is of it: by their role, if it is one that counts here. */
    public boolean whole(Caller caller, Readable thing) {
        if (replaced) {
            return false;
        }
        return confidential
                ? thing.whole().stream().anyMatch(role -> caller.is(role) && countsWhereConfidential(role))
                : Rights.whole(caller, thing);
    }

    private boolean countsWhereConfidential(Role role) {
        return role == Role.AUDITOR || named && (role == Role.TA_LEADER || role == Role.EXECUTIVE);
    }

    /** Whether they read it, standing so to the search. */
    public boolean reads(Caller caller, Readable thing, Collection<Relation> theirs) {
        return !replaced
                && (whole(caller, thing) || theirs.stream().anyMatch(relation -> Rights.as(caller, thing, relation)));
    }

    /** By which role ({@code auditor}) or relation ({@code HIRING_MANAGER}) they read it, standing so to the search; empty if they do not. */
    public Optional<String> by(Caller caller, Readable thing, Collection<Relation> theirs) {
        if (!reads(caller, thing, theirs)) {
            return Optional.empty();
        }
        return whole(caller, thing)
                ? Rights.role(caller, thing)
                : theirs.stream()
                        .filter(relation -> Rights.as(caller, thing, relation))
                        .sorted()
                        .map(Relation::name)
                        .findFirst();
    }

    /** Whether there is such a search for them, standing so to it. */
    public boolean lets(Caller caller, Collection<Relation> theirs) {
        if (replaced) {
            return false;
        }
        return !confidential
                || whole(caller, Readable.REQUISITION)
                || theirs.stream().anyMatch(relation -> relation.carriedBy(caller));
    }
}
