package dev.tandem.command.discretion;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.requisition.Deputy;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands how to a search, by its events. */
public final class Insiders {

    /** Who ever sat on the panel, interviewed, was asked to a debrief or for a yes, took a hire over, or agreed to do something. */
    private static final Part<Map<Relation, Set<PersonId>>> INVOLVED = Part.<Map<Relation, Set<PersonId>>>from(Map.of())
            .on(
                    PanelAssigned.class,
                    (known, event) -> and(
                            known,
                            Relation.INTERVIEWER,
                            event.members().stream().map(member -> member.interviewer())))
            .on(
                    InterviewScheduled.class,
                    (known, event) -> and(
                            known,
                            Relation.INTERVIEWER,
                            event.assignments().stream().map(one -> one.interviewer())))
            .on(InterviewerSwapped.class, (known, event) -> and(known, Relation.INTERVIEWER, Stream.of(event.in())))
            .on(
                    InterviewCompleted.class,
                    (known, event) -> and(known, Relation.INTERVIEWER, event.interviewers().stream()))
            .on(DebriefScheduled.class, (known, event) -> and(known, Relation.ATTENDEE, event.attendees().stream()))
            .on(
                    OfferProposed.class,
                    (known, event) -> and(
                            known,
                            Relation.APPROVER,
                            event.approvers().stream()
                                    .map(approver -> approver.person())
                                    .filter(Objects::nonNull)))
            .on(HireHandedOver.class, (known, event) -> and(known, Relation.MANAGER_OF_HIRE, Stream.of(event.to())))
            .on(
                    EscalationResolved.class,
                    (known, event) -> and(
                            known,
                            Relation.OWNER_OF_ACTION,
                            event.actions().stream()
                                    .map(action -> action.owner())
                                    .filter(Objects::nonNull)));

    private Insiders() {}

    /** How that person stands to the search itself at that moment. */
    public static Set<Relation> ofSearch(RequisitionState search, PersonId person, Instant now) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (!search.exists()) {
            return relations;
        }
        if (search.partner(Side.RECRUITER).equals(person)) {
            relations.add(Relation.RECRUITER);
        }
        if (search.partner(Side.HIRING_MANAGER).equals(person)) {
            relations.add(Relation.HIRING_MANAGER);
        }
        search.team().inForce(person, now).forEach(deputy -> relations.add(relation(deputy)));
        return relations;
    }

    private static Relation relation(Deputy deputy) {
        return switch (deputy) {
            case Deputy.Delegate _ -> Relation.FOR_A_SIDE;
            case Deputy.Member member ->
                switch (member.duty()) {
                    case RECRUITING_PARTNER, CO_MANAGER -> Relation.FOR_A_SIDE;
                    case COORDINATOR -> Relation.COORDINATOR;
                    case SOURCER -> Relation.SOURCER;
                    case OBSERVER -> Relation.OBSERVER;
                };
        };
    }

    /** From whom the search is kept, as it concerns that person. */
    public static Secrecy secrecy(RequisitionId id, RequisitionState search, PersonId person, Replaced replaced) {
        return new Secrecy(
                search.discretion().confidential() != null,
                search.discretion().letsIn(person),
                search.discretion().replaces() != null
                        && replaced.is(id, search.discretion().replaces(), person));
    }

    /** Whether there is no such search for whoever gives the command. */
    static boolean hides(RequisitionId id, RequisitionState search, CommandContext context, @Nullable Lookup log) {
        Caller caller = new Caller(context.actor(), context.roles());
        return !context.as(Role.SYSTEM) && !sees(id, search, caller, context.now(), context.replaced(), log);
    }

    /**
     * Whether there is such a search for that caller. Of one that never was the same is looked up as of one that is kept from them, so that
     * both take as long.
     *
     * @param log where it is looked up who has to do with it besides its own people; null: nobody has
     */
    public static boolean sees(
            RequisitionId id,
            RequisitionState search,
            Caller caller,
            Instant now,
            Replaced replaced,
            @Nullable Lookup log) {
        if (search.exists() && search.discretion().none()) {
            return true;
        }
        Secrecy secrecy = secrecy(id, search, caller.person(), replaced);
        Set<Relation> relations = ofSearch(search, caller.person(), now);
        if (search.exists() && secrecy.lets(caller, relations)) {
            return true;
        }
        if (log != null) {
            log.read(INVOLVED.of(id.tag())).forEach((relation, people) -> {
                if (people.contains(caller.person())) {
                    relations.add(relation);
                }
            });
        }
        // Who brings a search in knows it.
        boolean bringsIn = search.origin() == Origin.IMPORTED && caller.is(Role.IMPORTER) && !secrecy.replaced();
        return search.exists() && (bringsIn || secrecy.lets(caller, relations));
    }

    private static Map<Relation, Set<PersonId>> and(
            Map<Relation, Set<PersonId>> known, Relation relation, Stream<PersonId> more) {
        Map<Relation, Set<PersonId>> all = new HashMap<>(known);
        Set<PersonId> people = new HashSet<>(all.getOrDefault(relation, Set.of()));
        more.forEach(people::add);
        all.put(relation, people);
        return all;
    }
}
