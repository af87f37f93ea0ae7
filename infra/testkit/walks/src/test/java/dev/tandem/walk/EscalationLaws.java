package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.KickoffMissed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What holds of every escalation, read off the log. */
final class EscalationLaws {

    private static final Map<EscalationCause, Class<? extends Event>> BECAUSE = Map.of(
            EscalationCause.DEBRIEFS_MISSED, DebriefMissed.class,
            EscalationCause.REQUISITION_STALLED, RequisitionStalled.class,
            EscalationCause.SLATES_MISSED, SlateMissed.class,
            EscalationCause.MUST_HAVES_UNMET, CandidateSubmitted.class,
            EscalationCause.INTERVIEWS_CANCELLED, InterviewCancelled.class,
            EscalationCause.FEEDBACK_LATE, FeedbackOverdue.class,
            EscalationCause.SUBMITTALS_UNANSWERED, SubmittalReviewOverdue.class,
            EscalationCause.KICKOFFS_MISSED, KickoffMissed.class,
            EscalationCause.CHECK_INS_MISSED, CheckInMissed.class);

    private final Map<UUID, Entry> before = new HashMap<>();
    private final Map<List<Object>, EscalationId> open = new HashMap<>();
    private final Set<UUID> escalated = new HashSet<>();
    private final Set<EscalationId> acknowledged = new HashSet<>();

    private final Map<EscalationId, EscalationResolved> agreedBy = new HashMap<>();
    private final Map<EscalationId, Set<Integer>> completed = new HashMap<>();

    private EscalationLaws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        EscalationLaws laws = new EscalationLaws();
        for (Entry entry : log) {
            switch (entry.event()) {
                case EscalationRaised raised -> laws.raised(raised);
                case EscalationAcknowledged taken -> laws.acknowledged(taken);
                case EscalationResolved resolved -> laws.resolved(resolved);
                case ActionCompleted done -> laws.completed(done);
                case EscalationReopened reopened -> laws.reopened(reopened);
                default -> {}
            }
            laws.before.put(entry.recorded().id(), entry);
        }
    }

    private void raised(EscalationRaised raised) {
        assertThat(open.put(List.of(raised.requisition(), raised.cause()), raised.escalation()))
                .as("open for the same cause when %s", raised)
                .isNull();
        if (!raised.raisedBy().equals(PersonId.SYSTEM)) {
            return;
        }
        assertThat(raised.because())
                .as("the events that led to %s", raised)
                .isNotEmpty()
                .allSatisfy(id -> {
                    Entry cause = Objects.requireNonNull(before.get(id), () -> "not in the log: " + id);
                    assertThat(cause.event()).isInstanceOf(BECAUSE.get(raised.cause()));
                    assertThat(cause.concerns(raised.requisition().tag())).isTrue();
                    assertThat(escalated.add(id)).as("escalated once").isTrue();
                    if (cause.event() instanceof RequisitionStalled stalled) {
                        assertThat(raised.against())
                                .as("against whom it counts")
                                .isEqualTo(stalled.owing());
                        assertThat(raised.person()).isEqualTo(stalled.owedBy());
                    }
                    if (cause.event() instanceof OverdueEvent overdue) {
                        assertThat(overdue.owedBy()).as("who broke it").isEqualTo(raised.person());
                    }
                    if (cause.event() instanceof InterviewCancelled cancelled) {
                        assertThat(cancelled.causedBy().name())
                                .as("on whose account it was called off")
                                .isEqualTo(raised.against().name());
                    }
                });
    }

    private void acknowledged(EscalationAcknowledged taken) {
        assertThat(open).as("open when %s", taken).containsValue(taken.escalation());
        assertThat(acknowledged.add(taken.escalation()))
                .as("first time of %s", taken)
                .isTrue();
    }

    private void completed(ActionCompleted done) {
        EscalationResolved agreed = Objects.requireNonNull(agreedBy.get(done.escalation()), "nothing was agreed");
        assertThat(agreed.actions()).as("agreed when %s", done).hasSizeGreaterThanOrEqualTo(done.action());
        assertThat(completed
                        .computeIfAbsent(done.escalation(), _ -> new HashSet<>())
                        .add(done.action()))
                .as("first time of %s", done)
                .isTrue();
    }

    private void reopened(EscalationReopened reopened) {
        EscalationResolved agreed =
                Objects.requireNonNull(agreedBy.remove(reopened.escalation()), "nothing was agreed");
        assertThat(reopened.undone())
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(agreed.actions().get(number - 1).by()).isEqualTo(reopened.dueAt()));
        assertThat(completed.getOrDefault(reopened.escalation(), Set.of()))
                .doesNotContainAnyElementsOf(reopened.undone());
        assertThat(open.put(List.of(reopened.requisition(), reopened.cause()), reopened.escalation()))
                .as("open for the same cause when %s", reopened)
                .isNull();
    }

    private void resolved(EscalationResolved resolved) {
        agreedBy.put(resolved.escalation(), resolved);
        completed.remove(resolved.escalation());
        assertThat(open.remove(List.of(resolved.requisition(), resolved.cause())))
                .as("open when %s", resolved)
                .isEqualTo(resolved.escalation());
    }
}
