package dev.tandem.query.activity;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of one thing.
 *
 * @param things what of it they read
 * @param own of what else they read what they wrote themselves
 * @param requisition the search on which they stand in a relation that lets them; null if they do not need one
 */
public record Sight(
        Set<Readable> things, Set<Readable> own, @Nullable RequisitionId requisition) {

    /** What interviewers wrote, and what was made of it: not for whoever is to write something themselves, and has not. */
    private static final Set<Readable> BLINDED = EnumSet.of(Readable.FEEDBACK, Readable.DECISION);

    /** What there is to tell of an application. */
    private static final Set<Readable> OF_APPLICATION = EnumSet.of(
            Readable.APPLICATION,
            Readable.SCHEDULE,
            Readable.SCREENING,
            Readable.JUDGEMENT,
            Readable.FEEDBACK,
            Readable.DECISION,
            Readable.OFFER,
            Readable.EXPERIENCE,
            Readable.HIRE,
            Readable.CONVERSATION,
            Readable.ESCALATION,
            Readable.CANDIDATE_NAME,
            Readable.CONTACT);

    /** What there is to tell of a search itself. */
    private static final Set<Readable> OF_SEARCH =
            EnumSet.of(Readable.WRITTEN_DOWN, Readable.PAY, Readable.CONVERSATION, Readable.ESCALATION);

    /** What is told of a search as a whole; what was made of interviews, each application tells, since it depends on who owes what there. */
    static Sight ofSearch(Caller caller, RequisitionId requisition, Secrecy secrecy, Set<Relation> relations) {
        // Interviewers are told of an application if it is one of those whom they interview: it tells them.
        Set<Relation> withoutPanel = EnumSet.noneOf(Relation.class);
        withoutPanel.addAll(relations);
        withoutPanel.remove(Relation.INTERVIEWER);
        Set<Readable> things = things(caller, secrecy, withoutPanel, OF_APPLICATION);
        things.removeAll(BLINDED);
        things.addAll(things(caller, secrecy, relations, OF_SEARCH));
        return new Sight(things, EnumSet.noneOf(Readable.class), requisition);
    }

    /** What is told of an application. */
    public static Sight ofApplication(
            Caller caller,
            RequisitionId requisition,
            Secrecy secrecy,
            Set<Relation> search,
            PeopleOfApplication people,
            Instant now) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(search);
        relations.remove(Relation.INTERVIEWER); // of somebody else, perhaps
        relations.addAll(people.relations(caller.person()));
        Set<Readable> things = things(caller, secrecy, relations, OF_APPLICATION);
        Set<Readable> own = EnumSet.noneOf(Readable.class);
        if (people.blinds(caller.person(), now)) {
            withhold(BLINDED, things, own);
        } else if (!discussed(people) && !mayReadBefore(caller, secrecy, relations)) {
            withhold(Set.of(Readable.FEEDBACK), things, own);
        }
        return new Sight(things, own, requisition);
    }

    /** What of these things is told of what belongs to no search. */
    static Sight of(Caller caller, Set<Relation> relations, Set<Readable> possible) {
        return new Sight(things(caller, Secrecy.NONE, relations, possible), EnumSet.noneOf(Readable.class), null);
    }

    /** The same, by a relation to that search. */
    Sight on(RequisitionId search) {
        return new Sight(things, own, search);
    }

    private static boolean discussed(PeopleOfApplication people) {
        return people.discussed() || people.endedAt() != null;
    }

    /** Leaders read feedback once it was discussed; whose search it is, reads it as it comes, and an auditor all there is. */
    private static boolean mayReadBefore(Caller caller, Secrecy secrecy, Set<Relation> relations) {
        return secrecy.whole(caller, Readable.HISTORY)
                || relations.stream().anyMatch(relation -> Rights.as(caller, Readable.FEEDBACK, relation));
    }

    private static Set<Readable> things(
            Caller caller, Secrecy secrecy, Set<Relation> relations, Set<Readable> possible) {
        Set<Readable> things = EnumSet.noneOf(Readable.class);
        for (Readable thing : possible) {
            if (secrecy.reads(caller, thing, relations)) {
                things.add(thing);
            }
        }
        return things;
    }

    private static void withhold(Set<Readable> what, Set<Readable> things, Set<Readable> own) {
        own.addAll(what);
        own.retainAll(things);
        things.removeAll(what);
    }

    /** Whether they see nothing at all. */
    boolean nothing() {
        return types().isEmpty() && ownTypes().isEmpty();
    }

    /** Whether they read it, whoever wrote it. */
    public boolean sees(Readable thing) {
        return things.contains(thing);
    }

    /** Whether they read of it what they wrote themselves. */
    public boolean seesOwn(Readable thing) {
        return own.contains(thing);
    }

    /** The types of event that they read whoever did them. */
    Set<Class<? extends Event>> types() {
        return ReadableEvents.types(things::contains);
    }

    /** The types of event of which they read their own. */
    Set<Class<? extends Event>> ownTypes() {
        return ReadableEvents.types(own::contains);
    }
}
