package dev.tandem.access.visibility;

import dev.tandem.assessment.FeedbackWindow;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferProposed;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with an application beside those whose search it is, and who of them is blind to what others wrote: folded from its
 * events. Immutable.
 *
 * @param applied whether the candidate applied or was submitted
 * @param interviewers who was ever assigned to an interview, or took part in one
 * @param assigned who is assigned to which interview that was not cancelled, or took part in it
 * @param owing who took part in which interview and has not given their feedback on it
 * @param gave whose feedback on any interview is in
 * @param approvers who was ever named among those whose yes an offer needs
 * @param attendees who was ever asked to come to a debrief
 * @param manager to whom the hire was handed over last; null: to nobody
 * @param discussed whether a debrief was held or a round decided
 * @param endedAt when it ended; null while it goes on
 */
public record PeopleOfApplication(
        boolean applied,
        Set<PersonId> interviewers,
        Map<InterviewId, Set<PersonId>> assigned,
        Map<InterviewId, Set<PersonId>> owing,
        Set<PersonId> gave,
        Set<PersonId> approvers,
        Set<PersonId> attendees,
        @Nullable PersonId manager,
        boolean discussed,
        @Nullable Instant endedAt) {

    /** Before anything happened. */
    public static final PeopleOfApplication NOBODY = new PeopleOfApplication(
            false, Set.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), null, false, null);

    /** The types of event that {@link #after} knows. */
    public static final List<Class<? extends Event>> FOLDS = List.of(
            ApplicationReceived.class,
            CandidateSubmitted.class,
            InterviewScheduled.class,
            InterviewerSwapped.class,
            InterviewCompleted.class,
            InterviewCancelled.class,
            FeedbackSubmitted.class,
            DebriefScheduled.class,
            DebriefHeld.class,
            RoundDecided.class,
            OfferProposed.class,
            HireHandedOver.class,
            ApplicantDeclined.class,
            ApplicationClosed.class,
            ApplicationForgotten.class,
            CandidateRejected.class,
            CandidateWithdrew.class,
            CandidateHired.class,
            CandidateReconsidered.class);

    /**
     * With that event of the application.
     *
     * @param at when it happened
     */
    public PeopleOfApplication after(Event event, Instant at) {
        return switch (event) {
            case ApplicationReceived _ -> begun(true);
            case CandidateSubmitted _ -> begun(false);
            case InterviewScheduled e ->
                assigned(
                        e.interview(),
                        e.assignments().stream().map(one -> one.interviewer()).toList());
            case InterviewerSwapped e ->
                assigned(e.interview(), swapped(assigned.getOrDefault(e.interview(), Set.of()), e.out(), e.in()));
            case InterviewCompleted e ->
                assigned(e.interview(), e.interviewers()).owing(e.interview(), Set.copyOf(e.interviewers()));
            case InterviewCancelled e -> assigned(e.interview(), List.of());
            case FeedbackSubmitted e ->
                new PeopleOfApplication(
                        applied,
                        and(interviewers, List.of(e.interviewer())),
                        assigned,
                        without(owing, e.interview(), e.interviewer()),
                        and(gave, List.of(e.interviewer())),
                        approvers,
                        attendees,
                        manager,
                        discussed,
                        endedAt);
            case DebriefScheduled e ->
                new PeopleOfApplication(
                        applied,
                        interviewers,
                        assigned,
                        owing,
                        gave,
                        approvers,
                        and(attendees, e.attendees()),
                        manager,
                        discussed,
                        endedAt);
            case DebriefHeld _, RoundDecided _ ->
                new PeopleOfApplication(
                        applied, interviewers, assigned, owing, gave, approvers, attendees, manager, true, endedAt);
            case OfferProposed e ->
                new PeopleOfApplication(
                        applied,
                        interviewers,
                        assigned,
                        owing,
                        gave,
                        and(
                                approvers,
                                e.approvers().stream()
                                        .map(Approver::person)
                                        .filter(Objects::nonNull)
                                        .toList()),
                        attendees,
                        manager,
                        discussed,
                        endedAt);
            case HireHandedOver e ->
                new PeopleOfApplication(
                        applied, interviewers, assigned, owing, gave, approvers, attendees, e.to(), discussed, endedAt);
            case ApplicantDeclined _,
                    ApplicationClosed _,
                    CandidateRejected _,
                    CandidateWithdrew _,
                    CandidateHired _,
                    ApplicationForgotten _ -> ended(endedAt == null ? at : endedAt);
            case CandidateReconsidered _ -> ended(null);
            default -> this;
        };
    }

    /** How that person stands to it, and to nothing else of its search. */
    public Set<Relation> relations(PersonId person) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (interviewers.contains(person)) {
            relations.add(Relation.INTERVIEWER);
        }
        if (approvers.contains(person)) {
            relations.add(Relation.APPROVER);
        }
        if (attendees.contains(person)) {
            relations.add(Relation.ATTENDEE);
        }
        if (person.equals(manager)) {
            relations.add(Relation.MANAGER_OF_HIRE);
        }
        return relations;
    }

    /**
     * Whether that person may not read what others wrote about the candidate: they took part in an interview and have not given their
     * feedback on it, or are to take part in one and have given none yet. It does not matter whether an offer made theirs pointless.
     */
    public boolean blinds(PersonId person, Instant now) {
        return FeedbackWindow.blinds(owes(person), endedAt, now);
    }

    /**
     * From when on nobody is blind, if nothing else happens: what others wrote gives nothing away to anybody any more.
     *
     * @param since when that was so first if nobody owes anything
     * @return null if somebody owes feedback, and nothing has ended
     */
    public @Nullable Instant openFrom(Instant since) {
        boolean somebodyOwes = Stream.of(owing, assigned)
                .flatMap(all -> all.values().stream())
                .flatMap(Set::stream)
                .anyMatch(this::owes);
        if (!somebodyOwes) {
            return since;
        }
        return endedAt == null ? null : FeedbackWindow.closes(endedAt);
    }

    private boolean owes(PersonId person) {
        return owing.values().stream().anyMatch(people -> people.contains(person))
                || !gave.contains(person) && assigned.values().stream().anyMatch(people -> people.contains(person));
    }

    private PeopleOfApplication begun(boolean anew) {
        return new PeopleOfApplication(
                true,
                interviewers,
                assigned,
                owing,
                gave,
                approvers,
                attendees,
                manager,
                discussed,
                anew ? null : endedAt);
    }

    private PeopleOfApplication ended(@Nullable Instant at) {
        return new PeopleOfApplication(
                applied, interviewers, assigned, owing, gave, approvers, attendees, manager, discussed, at);
    }

    private PeopleOfApplication assigned(InterviewId interview, Collection<PersonId> people) {
        Map<InterviewId, Set<PersonId>> now = new HashMap<>(assigned);
        now.put(interview, Set.copyOf(people));
        return new PeopleOfApplication(
                applied,
                and(interviewers, people),
                Map.copyOf(now),
                owing,
                gave,
                approvers,
                attendees,
                manager,
                discussed,
                endedAt);
    }

    private PeopleOfApplication owing(InterviewId interview, Set<PersonId> people) {
        Map<InterviewId, Set<PersonId>> now = new HashMap<>(owing);
        now.put(interview, people);
        return new PeopleOfApplication(
                applied,
                interviewers,
                assigned,
                Map.copyOf(now),
                gave,
                approvers,
                attendees,
                manager,
                discussed,
                endedAt);
    }

    private static Map<InterviewId, Set<PersonId>> without(
            Map<InterviewId, Set<PersonId>> owing, InterviewId interview, PersonId person) {
        Map<InterviewId, Set<PersonId>> now = new HashMap<>(owing);
        now.computeIfPresent(
                interview,
                (_, people) ->
                        people.stream().filter(one -> !one.equals(person)).collect(Collectors.toSet()));
        return Map.copyOf(now);
    }

    private static Set<PersonId> swapped(Set<PersonId> before, PersonId out, PersonId in) {
        return before.stream().map(one -> one.equals(out) ? in : one).collect(Collectors.toSet());
    }

    private static Set<PersonId> and(Set<PersonId> before, Collection<PersonId> more) {
        Set<PersonId> all = new HashSet<>(before);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
