package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An application that does not go on.
 *
 * @param kind how it ended
 * @param reasons why, as far as codes say it; empty for a hire, and where history brought in says none
 * @param stage in which stage it ended
 * @param beganAt when the candidate applied, or was submitted without that
 * @param endedAt when it ended
 */
record EndedApplication(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Source source,
        Ending kind,
        List<Reason> reasons,
        Stage stage,
        Instant beganAt,
        Instant endedAt) {

    EndedApplication {
        reasons = List.copyOf(reasons);
    }

    static EndedApplication of(ApplicationProgress ended, List<Reason> reasons) {
        return new EndedApplication(
                ended.application(),
                ended.requisition(),
                ended.candidate(),
                ended.source(),
                Objects.requireNonNull(ended.ending()),
                reasons,
                ended.stage(),
                ended.began().at(),
                Objects.requireNonNull(ended.endedAt()));
    }

    /**
     * Why.
     *
     * @param code a shortfall ({@code MISSING, BELOW_LEVEL, UNPROVEN, CONFLICTING}) of a rejection, {@code MUST_HAVE} or a disposition of
     *     an applicant who was declined, a disposition of an application that was closed, or the candidate's reason to withdraw
     * @param requirement which requirement it is about; null if about none
     * @param version of the requirements in which that stands; null if about none
     */
    record Reason(
            String code,
            @Nullable RequirementId requirement,
            @Nullable Integer version) {}
}
