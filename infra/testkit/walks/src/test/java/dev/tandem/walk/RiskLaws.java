package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.SlatePresented;
import dev.tandem.events.requisition.StrategyAdjusted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds of risks: each is answered at most once, of a cause that a figure tells at most one is open, and what a figure says of
 * itself is what somebody counts on paper from the events that it names.
 */
final class RiskLaws {

    private final Map<RequisitionId, Map<RiskId, PipelineRiskFlagged>> open = new HashMap<>();
    private final Map<UUID, Event> told = new HashMap<>();
    private final Map<ApplicationId, List<Event>> ways = new HashMap<>();
    private int counted;

    void holdFor(Entry entry) {
        told.put(entry.recorded().id(), entry.event());
        switch (entry.event()) {
            case CandidateSubmitted e -> way(e.application(), e);
            case InterviewScheduled e -> way(e.application(), e);
            case CandidateRejected e -> way(e.application(), e);
            case CandidateWithdrew e -> way(e.application(), e);
            case CandidateReconsidered e -> way(e.application(), e);
            case PipelineRiskFlagged e -> flagged(e);
            case StrategyAdjusted e -> answered(e.requisition(), e.risks());
            case RequirementsRevised e -> answered(e.requisition(), e.risks());
            case RiskDismissed e -> answered(e.requisition(), List.of(e.risk()));
            default -> {}
        }
    }

    /** How many risks were held to a count on paper. */
    int counted() {
        return counted;
    }

    private void way(ApplicationId application, Event event) {
        ways.computeIfAbsent(application, _ -> new ArrayList<>()).add(event);
    }

    private void flagged(PipelineRiskFlagged risk) {
        Map<RiskId, PipelineRiskFlagged> waiting = open.computeIfAbsent(risk.requisition(), _ -> new HashMap<>());
        if (risk.cause() != RiskCause.SEEN_BY_HAND) {
            assertThat(waiting.values())
                    .as("open beside %s", risk)
                    .noneMatch(other -> other.cause() == risk.cause()
                            && (other.stage() == null
                                    || risk.stage() == null
                                    || other.stage().equals(risk.stage())));
        }
        waiting.put(risk.risk(), risk);
        boolean byFigure = risk.flaggedBy().equals(PersonId.SYSTEM);
        assertThat(risk.shortfall() != null)
                .as("a figure tells what it counted: %s", risk)
                .isEqualTo(byFigure);
        assertThat(risk.what() == null && risk.by() == null)
                .as("people say what they saw: %s", risk)
                .isEqualTo(byFigure);
        if (byFigure) {
            recount(risk);
        }
    }

    private void recount(PipelineRiskFlagged risk) {
        PipelineRiskFlagged.Shortfall shortfall = Objects.requireNonNull(risk.shortfall());
        List<Event> because = risk.because().stream().map(told::get).toList();
        assertThat(because)
                .as("events that are on record: %s", risk)
                .doesNotContainNull()
                .hasSize(shortfall.cases());
        counted++;
        switch (risk.cause()) {
            case FEW_INTERVIEWS -> {
                // By id: who withdraws a second time may say the same again.
                assertThat(risk.because()).as("each end once").doesNotHaveDuplicates();
                long interviewed = because.stream()
                        .filter(InterviewScheduled.class::isInstance)
                        .count();
                because.forEach(this::firstSinceTheSubmittal);
                assertThat(shortfall.percent())
                        .as("share that became interviews: %s", risk)
                        .isEqualTo((int) (100 * interviewed / shortfall.cases()))
                        .isLessThan(shortfall.percentWanted());
            }
            case FEW_QUALIFIED -> {
                int qualified = 0;
                int shown = 0;
                for (Event event : because) {
                    SlatePresented slate = (SlatePresented) event;
                    qualified += slate.qualified();
                    shown += slate.applications().size();
                }
                assertThat(shortfall.percent())
                        .as("share that was qualified: %s", risk)
                        .isEqualTo(100 * qualified / shown)
                        .isLessThan(shortfall.percentWanted());
            }
            case SLOW_STAGE -> assertThat(shortfall.median()).as("%s", risk).isGreaterThan(shortfall.medianWanted());
            case SEEN_BY_HAND -> throw new AssertionError("no figure tells it: " + risk);
        }
    }

    /** Whoever was interviewed before they were declined became an interview then. */
    private void firstSinceTheSubmittal(Event end) {
        List<Event> way = ways.getOrDefault(((OfApplication) end).application(), List.of());
        List<Event> before = way.stream().takeWhile(event -> event != end).toList();
        int submitted = before.stream()
                .filter(CandidateSubmitted.class::isInstance)
                .mapToInt(before::lastIndexOf)
                .max()
                .orElseThrow();
        assertThat(before.subList(submitted + 1, before.size()))
                .as("between the submittal and %s", end)
                .noneMatch(InterviewScheduled.class::isInstance);
    }

    private void answered(RequisitionId requisition, @Nullable List<RiskId> risks) {
        for (RiskId risk : risks == null ? List.<RiskId>of() : risks) {
            assertThat(open.getOrDefault(requisition, Map.of()).remove(risk))
                    .as("waited for an answer: %s", risk)
                    .isNotNull();
        }
    }
}
