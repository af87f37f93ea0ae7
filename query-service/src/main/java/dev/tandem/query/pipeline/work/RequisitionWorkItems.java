package dev.tandem.query.pipeline.work;

import static dev.tandem.query.pipeline.work.Assignee.HIRING_MANAGER;
import static dev.tandem.query.pipeline.work.Assignee.RECRUITER;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.Origin;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.progress.SearchPhase;
import dev.tandem.query.pipeline.progress.SlaProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits on a requisition itself. */
public final class RequisitionWorkItems {

    private static final List<Assignee> BOTH = List.of(RECRUITER, HIRING_MANAGER);

    private final RequisitionProgress progress;
    private final List<StoredWorkItem> items = new ArrayList<>();

    private RequisitionWorkItems(RequisitionProgress progress) {
        this.progress = progress;
    }

    /** What waits, given that progress. A past without kickoffs and agreements owes none. */
    public static List<StoredWorkItem> of(RequisitionProgress progress) {
        RequisitionWorkItems list = new RequisitionWorkItems(progress);
        if (progress.opened().origin() == Origin.NATIVE) {
            list.preparations();
        }
        list.approval();
        list.suggestions();
        list.risks();
        list.signatures();
        list.plan();
        list.slate();
        list.questions();
        list.rest();
        return list.items;
    }

    private void preparations() {
        Instant opened = progress.openedAt().at();
        if (progress.kickoffAt() == null) {
            add(WorkItemKind.KICKOFF_TO_HOLD, BOTH, opened, PromiseKind.KICKOFF);
        } else if (progress.requirements() == null) {
            add(WorkItemKind.REQUIREMENTS_TO_PROPOSE, BOTH, progress.kickoffAt(), PromiseKind.REQUIREMENTS_PROPOSAL);
        }
        if (progress.kickoffAt() != null && progress.kickoffReopenedAt() != null) {
            add(WorkItemKind.KICKOFF_TO_HOLD, BOTH, progress.kickoffReopenedAt());
        }
        Instant ready = latest(progress.kickoffAt(), opened);
        if (progress.sla() == null) {
            add(WorkItemKind.SLA_TO_PROPOSE, BOTH, ready);
        }
        if (progress.requirementsApproved() && progress.scorecardAt() == null) {
            add(WorkItemKind.SCORECARD_TO_DEFINE, BOTH, approvedAt());
        }
        if (progress.scorecardAt() != null && progress.panelAt() == null) {
            add(WorkItemKind.PANEL_TO_ASSIGN, BOTH, progress.scorecardAt());
        }
        if (progress.kickoffAt() != null
                && progress.requirementsApproved()
                && progress.slaAgreed()
                && progress.firstSubmittalAt() == null) {
            SlaProgress sla = Objects.requireNonNull(progress.sla());
            add(
                    WorkItemKind.CANDIDATE_TO_SUBMIT,
                    List.of(RECRUITER),
                    latest(sla.agreedAt(), latest(approvedAt(), ready)));
        }
    }

    private void approval() {
        progress.open(PromiseKind.REQUIREMENTS_APPROVAL)
                .forEach(owed -> add(WorkItemKind.REQUIREMENTS_TO_APPROVE, List.of(HIRING_MANAGER), owed));
    }

    private void suggestions() {
        progress.suggestions()
                .forEach(open -> items.add(item(
                        WorkItemKind.SUGGESTION_TO_ANSWER,
                        List.of(RECRUITER),
                        "/" + open.suggestion(),
                        open.since(),
                        null,
                        null)));
    }

    private void risks() {
        progress.risks()
                .forEach(open -> items.add(
                        item(WorkItemKind.RISK_TO_ANSWER, BOTH, "/" + open.risk(), open.since(), null, null)));
    }

    private void signatures() {
        SlaProgress sla = progress.sla();
        if (sla == null || !sla.awaitsSignature()) {
            return;
        }
        List<Assignee> missing = Stream.of(Side.values())
                .filter(side -> !sla.signed().contains(side))
                .map(side -> side == Side.RECRUITER ? RECRUITER : HIRING_MANAGER)
                .toList();
        if (!missing.isEmpty()) {
            add(WorkItemKind.SLA_TO_SIGN, missing, sla.proposedAt(), PromiseKind.SIGNING);
        }
    }

    private void plan() {
        RequisitionProgress.@Nullable OpenPlan plan = progress.openPlan();
        if (plan != null) {
            Assignee other = plan.by() == Side.RECRUITER ? HIRING_MANAGER : RECRUITER;
            add(WorkItemKind.INTERVIEW_PLAN_TO_AGREE, List.of(other), plan.since());
        }
    }

    private void slate() {
        progress.open(PromiseKind.SLATE).forEach(owed -> add(WorkItemKind.SLATE_TO_PRESENT, List.of(RECRUITER), owed));
    }

    private void questions() {
        progress.open(PromiseKind.ANSWER).forEach(c -> {
            Assignee asked = c.side() == Side.RECRUITER ? RECRUITER : HIRING_MANAGER;
            add(WorkItemKind.QUESTION_TO_ANSWER, List.of(asked), c);
        });
    }

    private void rest() {
        if (progress.status().phase() == SearchPhase.RESTING) {
            add(WorkItemKind.REQUISITION_TO_RESUME, BOTH, progress.statusSince());
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

    private void add(WorkItemKind kind, List<Assignee> assignees, Instant since) {
        items.add(item(kind, assignees, since, null, null));
    }

    /** With the clock of whichever of them owes it first; since then it waits for both, whoever of them the clock is running for. */
    private void add(WorkItemKind kind, List<Assignee> assignees, Instant since, PromiseKind promise) {
        List<DatedObligation> dated = progress.open(promise).stream()
                .filter(owed -> owed.due() != null)
                .sorted(Comparator.comparing(owed -> Objects.requireNonNull(owed.due())))
                .toList();
        @Nullable DatedObligation first = dated.isEmpty() ? null : dated.getFirst();
        @Nullable
        AbsentOwner absent = dated.stream()
                .filter(owed ->
                        Objects.equals(owed.due(), Objects.requireNonNull(first).due()))
                .map(owed -> Absentees.of(owed, progress))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        items.add(item(kind, assignees, since, first, absent));
    }

    private void add(WorkItemKind kind, List<Assignee> assignees, DatedObligation owed) {
        items.add(item(kind, assignees, owed.asked(), owed, Absentees.of(owed, progress)));
    }

    private StoredWorkItem item(
            WorkItemKind kind,
            List<Assignee> assignees,
            Instant since,
            @Nullable DatedObligation owed,
            @Nullable AbsentOwner absent) {
        String question = kind == WorkItemKind.QUESTION_TO_ANSWER && owed != null
                ? "/" + owed.obligation().subject().key()
                : "";
        return item(kind, assignees, question, since, owed, absent);
    }

    private StoredWorkItem item(
            WorkItemKind kind,
            List<Assignee> assignees,
            String about,
            Instant since,
            @Nullable DatedObligation owed,
            @Nullable AbsentOwner absent) {
        DatedObligation dated = owed == null || owed.due() == null ? null : owed;
        return new StoredWorkItem(
                progress.requisition() + "/" + kind + about,
                kind,
                kind == WorkItemKind.REQUISITION_TO_RESUME ? SearchPhase.RESTING : SearchPhase.SEARCHING,
                assignees,
                progress.requisition(),
                null,
                null,
                null,
                null,
                null,
                null,
                since,
                dated == null ? null : dated.due(),
                dated == null ? null : dated.promise(),
                absent,
                null,
                kind.commands().stream().filter(this::isPossible).toList(),
                version(kind));
    }

    /** Whether that command is not refused as things stand. */
    private boolean isPossible(String command) {
        return switch (command) {
            case "ReviseRequirements" -> progress.requirements() != null;
            case "SubmitCandidate" -> progress.readyForCandidates();
            case "PresentSlate" -> progress.requirementsApproved() && progress.firstSubmittalAt() != null;
            default -> true;
        };
    }

    /** The newest version of what an item of that kind is about; null if that has none. */
    private @Nullable Integer version(WorkItemKind kind) {
        return switch (kind) {
            case REQUIREMENTS_TO_APPROVE ->
                Objects.requireNonNull(progress.requirements()).version();
            case SLA_TO_SIGN -> Objects.requireNonNull(progress.sla()).proposedVersion();
            case INTERVIEW_PLAN_TO_AGREE ->
                Objects.requireNonNull(progress.openPlan()).version();
            default -> null;
        };
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
