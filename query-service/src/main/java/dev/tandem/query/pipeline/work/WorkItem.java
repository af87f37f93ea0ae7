package dev.tandem.query.pipeline.work;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.personaldata.Sentence;
import dev.tandem.query.pipeline.progress.SearchPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param id unique among all that waits, and stable while it waits
 * @param kind what is to be done
 * @param why what is to be done and by whom, in a sentence; whom it names, {@code waitsFor} says by id
 * @param since when the waiting began
 * @param due by when it was promised or put into the calendar; null where nothing was promised, and for history brought
 *     in, on which no clock runs
 * @param dueSoonAt from when on it is due soon: a day before, or when half of its time is over if it had less than two days; null where
 *     {@code due} is
 * @param late whether it is past due at the time of asking
 * @param promise which promise of the service agreement sets the due time; null where none does
 * @param owedByAbsent who owes it and is away when it is due, with nobody there to whom they delegated their side; its time goes
 *     on all the same. Null: nobody is, or nothing is promised
 * @param startsAt when the interview or debrief in the calendar begins; null else
 * @param mine whether it waits for the person whose list this is
 * @param waitsFor who has to act
 * @param requisition on which requisition
 * @param application on which application; null for what concerns the requisition itself
 * @param candidate whose application; what they are called, {@code expanded} of the answer says where it is asked for
 * @param interview which interview, if it is about one
 * @param debrief which debrief, if it is about one
 * @param offer which offer, if it is about one
 * @param proposal which proposed offer, if it is about one
 * @param commands the commands that settle it, as far as they are not refused as things stand, whoever gives them
 * @param yours those of them that are for the person whose list this is, because it waits for them
 */
public record WorkItem(
        String id,
        WorkItemKind kind,
        Sentence why,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant dueSoonAt,
        boolean late,
        @Nullable PromiseKind promise,
        @Nullable AbsentOwner owedByAbsent,
        @Nullable Instant startsAt,
        boolean mine,
        List<AssigneeView> waitsFor,
        RequisitionRef requisition,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        @Nullable InterviewId interview,
        @Nullable DebriefId debrief,
        @Nullable OfferId offer,
        @Nullable ProposalId proposal,
        List<String> commands,
        List<ReadyCommand> yours) {

    private static final Duration DAY = Duration.ofDays(1);

    /** By when it is due, what has no due time last. */
    private static final Comparator<WorkItem> MOST_URGENT_FIRST = Comparator.comparing(
                    WorkItem::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(WorkItem::since)
            .thenComparing(WorkItem::id);

    /** Those of these that wait in that phase of the search, most urgent first. */
    public static List<WorkItem> waiting(
            List<StoredWorkItem> stored,
            SearchPhase phase,
            RequisitionRef requisition,
            @Nullable PersonId reader,
            Instant now) {
        return stored.stream()
                .filter(item -> item.during() == null || item.during() == phase)
                .map(item -> of(item, requisition, reader, now))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** Whom it is about, and on which search; empty if about nobody. */
    public Stream<OnSearch> about() {
        return Stream.ofNullable(candidate).map(whom -> new OnSearch(requisition.id(), whom));
    }

    /**
     * What that stored item is at that moment.
     *
     * @param reader whose list it is shown in; null if nobody's
     */
    public static WorkItem of(
            StoredWorkItem stored, RequisitionRef requisition, @Nullable PersonId reader, Instant now) {
        List<AssigneeView> assignees = stored.assignees().stream()
                .map(assignee -> AssigneeView.of(assignee, requisition))
                .toList();
        Instant since = requisition.closedAt() != null && requisition.closedAt().isAfter(stored.since())
                ? requisition.closedAt()
                : stored.since();
        return new WorkItem(
                stored.key(),
                stored.kind(),
                stored.kind().why(assignees),
                since,
                stored.due(),
                stored.due() == null ? null : dueSoonAt(stored.since(), stored.due()),
                stored.due() != null && now.isAfter(stored.due()),
                stored.promise(),
                stored.absent(),
                stored.startsAt(),
                assignees.stream()
                        .anyMatch(one -> one.person() != null && one.person().equals(reader)),
                assignees,
                requisition,
                stored.application(),
                stored.candidate(),
                stored.interview(),
                stored.debrief(),
                stored.offer(),
                stored.proposal(),
                stored.commands(),
                yours(stored, assignees, requisition, reader));
    }

    private static List<ReadyCommand> yours(
            StoredWorkItem stored,
            List<AssigneeView> assignees,
            RequisitionRef requisition,
            @Nullable PersonId reader) {
        boolean theirs = reader != null
                && assignees.stream()
                        .filter(one -> stored.kind().isSettledBy(one.party()))
                        .anyMatch(one -> reader.equals(
                                one.party() == PartyRole.CANDIDATE ? requisition.recruiter() : one.person()));
        return theirs
                ? stored.commands().stream()
                        .map(command -> ReadyCommand.of(command, stored))
                        .toList()
                : List.of();
    }

    private static Instant dueSoonAt(Instant since, Instant due) {
        Duration half = Duration.between(since, due).dividedBy(2);
        return half.isNegative() ? due : due.minus(half.compareTo(DAY) < 0 ? half : DAY);
    }
}
