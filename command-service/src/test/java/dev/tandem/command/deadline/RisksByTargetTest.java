package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Risky.WITH_TARGETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.requisition.risks.watch.FlagRiskByTarget;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Figures that fall short of their targets are flagged by themselves, once. */
class RisksByTargetTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();

    @Test
    void aFigureThatFallsShortIsFlaggedOnceAndAgainAfterAnAnswer() {
        try (Instance instance = Instance.start(database, time)) {
            instance.happened(day(-1), opened(), slaAgreed(WITH_TARGETS));
            declined(instance, MONDAY, "ada", "ben", "cy");
            PipelineRiskFlagged risk =
                    instance.events(PipelineRiskFlagged.class).getFirst().event();
            assertThat(risk.cause()).isEqualTo(RiskCause.FEW_INTERVIEWS);
            assertThat(risk.because()).hasSize(2);
            assertThat(instance.only(PipelineRiskFlagged.class).metadata())
                    .containsEntry(EventMetadata.ACTOR, "system");

            instance.happened(
                    day(1), new RiskDismissed(risk.risk(), REQUISITION, "One agency, which was told", MANAGER));
            declined(instance, day(1), "dee");
            assertThat(instance.events(PipelineRiskFlagged.class)).hasSize(1);
            declined(instance, day(2), "eli");
            assertThat(instance.events(PipelineRiskFlagged.class)).hasSize(2);
        }
    }

    @Test
    void targetsOfTheHouseCountWhereThePairHasAgreedOnNone() {
        try (Instance instance = Instance.start(database, time)) {
            instance.happened(
                    day(-1),
                    opened(),
                    new TermsApplied(REQUISITION, new AppliedTerms(1, WITH_TARGETS, HousePolicies.NONE), List.of()));
            declined(instance, MONDAY, "ada", "ben");
            assertThat(instance.events(PipelineRiskFlagged.class)).hasSize(1);
        }
    }

    @Test
    void manyWhoNoticeTheSameShortfallFlagItOnce() throws Exception {
        try (Instance one = Instance.start(database, time, "--tandem.clocks.enabled=false");
                Instance other = Instance.start(database, time, "--tandem.clocks.enabled=false");
                ExecutorService pool = Executors.newFixedThreadPool(16)) {
            one.happened(day(-1), opened(), slaAgreed(WITH_TARGETS));
            one.happened(MONDAY, submitted(new CandidateId("ada")), submitted(new CandidateId("ben")));
            one.happened(MONDAY, rejected(new CandidateId("ada")), rejected(new CandidateId("ben")));
            FlagRiskByTarget check = new FlagRiskByTarget(REQUISITION, RiskCause.FEW_INTERVIEWS);
            List<Callable<Object>> contenders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                contenders.add(() -> one.give(check, "system", Role.SYSTEM));
                contenders.add(() -> other.give(check, "system", Role.SYSTEM));
            }
            pool.invokeAll(contenders);
            assertThat(one.events(PipelineRiskFlagged.class)).hasSize(1);
        }
    }

    private static void declined(Instance instance, Instant at, String... candidates) {
        for (String candidate : candidates) {
            instance.happened(at, submitted(new CandidateId(candidate)), rejected(new CandidateId(candidate)));
            instance.settle();
        }
    }
}
