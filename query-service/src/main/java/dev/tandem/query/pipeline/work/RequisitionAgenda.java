package dev.tandem.query.pipeline.work;

import static dev.tandem.query.pipeline.work.Awaited.HIRING_MANAGER;
import static dev.tandem.query.pipeline.work.Awaited.RECRUITER;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.Origin;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.progress.DatedObligation;
import dev.tandem.query.pipeline.progress.Phase;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.progress.SlaProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits on a requisition itself. */
public final class RequisitionAgenda {

    private static final List<Awaited> BOTH = List.of(RECRUITER, HIRING_MANAGER);

    private final RequisitionProgress progress;
    private final List<Waiting> items = new ArrayList<>();

    private RequisitionAgenda(RequisitionProgress progress) {
        this.progress = progress;
    }

    /** What waits, given that progress. A past without kickoffs and agreements owes none. */
    public static List<Waiting> of(RequisitionProgress progress) {
        RequisitionAgenda agenda = new RequisitionAgenda(progress);
        if (progress.opened().origin() == Origin.NATIVE) {
            agenda.preparations();
        }
        agenda.approval();
        agenda.signatures();
        agenda.slate();
        agenda.questions();
        agenda.rest();
        return agenda.items;
    }

    private void preparations() {
        Instant opened = progress.openedAt().at();
        if (progress.kickoffAt() == null) {
            add(Matter.KICKOFF_TO_HOLD, BOTH, opened);
        } else if (progress.requirements() == null) {
            add(Matter.REQUIREMENTS_TO_PROPOSE, BOTH, progress.kickoffAt());
        }
        Instant ready = latest(progress.kickoffAt(), opened);
        if (progress.sla() == null) {
            add(Matter.SLA_TO_PROPOSE, BOTH, ready);
        }
        if (progress.requirementsApproved() && progress.scorecardAt() == null) {
            add(Matter.SCORECARD_TO_DEFINE, BOTH, approvedAt());
        }
        if (progress.scorecardAt() != null && progress.panelAt() == null) {
            add(Matter.PANEL_TO_ASSIGN, BOTH, progress.scorecardAt());
        }
        if (progress.kickoffAt() != null
                && progress.requirementsApproved()
                && progress.slaAgreed()
                && progress.firstSubmittalAt() == null) {
            SlaProgress sla = Objects.requireNonNull(progress.sla());
            add(Matter.CANDIDATE_TO_SUBMIT, List.of(RECRUITER), latest(sla.agreedAt(), latest(approvedAt(), ready)));
        }
    }

    private void approval() {
        progress.open(PromiseKind.REQUIREMENTS_APPROVAL)
                .forEach(owed -> add(Matter.REQUIREMENTS_TO_APPROVE, List.of(HIRING_MANAGER), owed));
    }

    private void signatures() {
        SlaProgress sla = progress.sla();
        if (sla == null || !sla.awaitsSignature()) {
            return;
        }
        List<Awaited> missing = Stream.of(Side.values())
                .filter(side -> !sla.signed().contains(side))
                .map(side -> side == Side.RECRUITER ? RECRUITER : HIRING_MANAGER)
                .toList();
        if (!missing.isEmpty()) {
            add(Matter.SLA_TO_SIGN, missing, sla.proposedAt());
        }
    }

    private void slate() {
        progress.open(PromiseKind.SLATE).forEach(owed -> add(Matter.SLATE_TO_PRESENT, List.of(RECRUITER), owed));
    }

    private void questions() {
        progress.open(PromiseKind.ANSWER).forEach(c -> {
            Awaited asked = c.side() == Side.RECRUITER ? RECRUITER : HIRING_MANAGER;
            add(Matter.QUESTION_TO_ANSWER, List.of(asked), c);
        });
    }

    private void rest() {
        if (progress.status().phase() == Phase.RESTING) {
            add(Matter.REQUISITION_TO_RESUME, BOTH, progress.statusSince());
        }
    }

    /** When the newest approval was given. */
    private Instant approvedAt() {
        return progress.ledgers().all(progress.clock()).stream()
                .filter(c -> c.promise() == PromiseKind.REQUIREMENTS_APPROVAL && !c.moot() && c.ended() != null)
                .map(c -> Objects.requireNonNull(c.ended()))
                .reduce((earlier, later) -> later)
                .orElse(progress.openedAt().at());
    }

    private void add(Matter matter, List<Awaited> awaits, Instant since) {
        items.add(item(matter, awaits, since, null));
    }

    private void add(Matter matter, List<Awaited> awaits, DatedObligation owed) {
        items.add(item(matter, awaits, owed.asked(), owed));
    }

    private Waiting item(Matter matter, List<Awaited> awaits, Instant since, @Nullable DatedObligation owed) {
        DatedObligation dated = owed == null || owed.due() == null ? null : owed;
        String question = matter == Matter.QUESTION_TO_ANSWER && owed != null
                ? "/" + owed.obligation().subject().key()
                : "";
        return new Waiting(
                progress.requisition() + "/" + matter + question,
                matter,
                matter == Matter.REQUISITION_TO_RESUME ? Phase.RESTING : Phase.SEARCHING,
                awaits,
                progress.requisition(),
                null,
                null,
                null,
                null,
                null,
                since,
                dated == null ? null : dated.due(),
                dated == null ? null : dated.promise(),
                null);
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
