package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever waits for somebody, in a recruiter's queue or a manager's inbox, they can settle: of the commands that the item names, one
 * at least is not refused to them, and after it the item is gone or another.
 */
class EveryItemCanBeSettledTest {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);

    /** What may take several steps: so many candidates as were promised for a slate, all that a panel needs. */
    private static final Set<WorkItemKind> BY_AND_BY =
            EnumSet.of(WorkItemKind.SLATE_TO_PRESENT, WorkItemKind.INTERVIEW_TO_PREPARE);

    /** A slate may be owed before anybody can be submitted; what that takes waits beside it, as items of their own. */
    private static final Set<WorkItemKind> BEFORE_A_SLATE = EnumSet.of(
            WorkItemKind.KICKOFF_TO_HOLD,
            WorkItemKind.REQUIREMENTS_TO_PROPOSE,
            WorkItemKind.REQUIREMENTS_TO_APPROVE,
            WorkItemKind.SLA_TO_SIGN);

    /** Each new command changes all courses: so many are tried at most until each kind has waited in one. */
    private static final int FARTHEST = 1_000;

    private final Set<WorkItemKind> seen = EnumSet.noneOf(WorkItemKind.class);
    private final List<String> stuck = new ArrayList<>();

    @Test
    void whatWaitsCanBeSettled() {
        everythingThatWaitsIn(Mix.PREPARATIONS, 60);
        everythingThatWaitsIn(Mix.INTERVIEWS, 60);
        everythingThatWaitsIn(Mix.PROMISES, 40);
        everythingThatWaitsIn(Mix.OFFERS, 100);
        everythingThatWaitsIn(Mix.EVERYTHING, 25);
        Course failed = Course.even(0, 0);
        Tale.failCondition(failed.walk());
        everythingThatWaitsIn(failed, "with a condition that failed");
        Course better = Course.even(0, 0);
        Tale.approveBetter(better.walk());
        everythingThatWaitsIn(better, "with a better offer that is approved");
        everythingThatWaitsOnceSomebodyIsErasedIn(Mix.INTERVIEWS);
        everythingThatWaitsOnceSomebodyIsErasedIn(Mix.PROMISES);
        everythingThatWaitsOnceSomebodyIsErasedIn(Mix.OFFERS);
        for (long seed = TestSize.of(25, 500); !missing().isEmpty() && seed < FARTHEST; seed++) {
            everythingThatWaitsIn(seed, Mix.EVERYTHING);
        }

        assertThat(stuck).isEmpty();
        assertThat(missing()).as("kinds that waited in no course").isEmpty();
    }

    private Set<WorkItemKind> missing() {
        return EnumSet.complementOf(EnumSet.copyOf(seen));
    }

    private void everythingThatWaitsIn(Mix mix, int courses) {
        for (long seed = 0; seed < TestSize.of(courses, courses * 20); seed++) {
            everythingThatWaitsIn(seed, mix);
        }
    }

    /** Nothing may be said of them any more, and so nothing that waits asks for it. */
    private void everythingThatWaitsOnceSomebodyIsErasedIn(Mix mix) {
        for (long seed = 100; seed < 100 + TestSize.of(15, 300); seed++) {
            Course course = Course.random(seed, mix);
            for (int i = 0; i < mix.candidates(); i++) {
                String candidate = course.walk().names().candidate(i);
                course.walk().maybe("AskQuestion", "rob", Role.RECRUITER, Map.of("candidate", candidate));
                course.walk().maybe("ForgetCandidate", "pia", Role.PRIVACY_OFFICER, Map.of("candidate", candidate));
            }
            everythingThatWaitsIn(course, seed + " of " + mix.most() + " and an erasure");
        }
    }

    private void everythingThatWaitsIn(long seed, Mix mix) {
        everythingThatWaitsIn(Course.random(seed, mix), seed + " of " + mix.most());
    }

    private void everythingThatWaitsIn(Course course, String which) {
        SettlingCommand.registerNewcomer(course.walk());
        course.rest(Duration.ZERO);
        RowsInMemory rows = EveryReadModel.rows(PIPELINE, course.log());
        for (StoredWorkItem waiting : rows.all(WorkItems.ITEMS)) {
            RequisitionProgress search = Objects.requireNonNull(
                    rows.get(ProgressFold.REQUISITIONS, waiting.requisition().value()));
            if (waiting.during() == null || waiting.during() == search.status().phase()) {
                seen.add(waiting.kind());
                List<String> refusals = refusals(course, waiting, search, rows);
                if (!refusals.isEmpty() && !isPreparedFor(waiting, rows)) {
                    stuck.add("course " + which + ": " + waiting.key() + ", " + refusals);
                }
            }
        }
    }

    private static boolean isPreparedFor(StoredWorkItem waiting, RowsInMemory rows) {
        return waitsForASlate(waiting, rows) || waitsForFeedback(waiting, rows);
    }

    /** Whoever comes to a debrief gives their feedback first, which waits beside it. */
    private static boolean waitsForFeedback(StoredWorkItem waiting, RowsInMemory rows) {
        return waiting.kind() == WorkItemKind.DEBRIEF_TO_HOLD
                && rows.all(WorkItems.ITEMS).stream()
                        .anyMatch(other -> other.kind() == WorkItemKind.FEEDBACK_TO_GIVE
                                && Objects.equals(other.application(), waiting.application()));
    }

    private static boolean waitsForASlate(StoredWorkItem waiting, RowsInMemory rows) {
        return waiting.kind() == WorkItemKind.SLATE_TO_PRESENT
                && rows.all(WorkItems.ITEMS).stream()
                        .anyMatch(other -> other.requisition().equals(waiting.requisition())
                                && other.during() == waiting.during()
                                && BEFORE_A_SLATE.contains(other.kind()));
    }

    /** Why none of its commands settles it; empty if one does. */
    private static List<String> refusals(
            Course course, StoredWorkItem waiting, RequisitionProgress search, RowsInMemory rows) {
        WorkItem item = WorkItem.of(waiting, place(search), null, course.now());
        List<String> refusals = new ArrayList<>();
        for (String command : item.commands()) {
            SettlingCommand settling = new SettlingCommand(course, item, command);
            SettlingCommand.Given given = settling.give();
            if (given == null) {
                continue;
            }
            if (given.outcome() instanceof Outcome.Refused refused) {
                refusals.add(command + " is refused: " + refused.rule().name());
            } else if (BY_AND_BY.contains(waiting.kind())
                    || !waiting.equals(
                            after(course, settling.entries(given), rows).get(WorkItems.ITEMS, waiting.key()))) {
                return List.of();
            } else {
                refusals.add(command + " changes nothing");
            }
        }
        return refusals.isEmpty() ? List.of("none of its commands is theirs whom it waits for") : refusals;
    }

    private static RowsInMemory after(Course course, List<Entry> more, RowsInMemory rows) {
        RowsInMemory after = rows.copy();
        long position = course.log().size();
        for (Entry entry : more) {
            EveryReadModel.fold(PIPELINE, EveryReadModel.envelope(++position, entry), after);
        }
        return after;
    }

    private static RequisitionRef place(RequisitionProgress search) {
        return new RequisitionRef(
                search.requisition(),
                search.opened().title(),
                search.recruiter(),
                search.hiringManager(),
                search.closedAt());
    }
}
