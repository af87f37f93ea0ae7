package dev.tandem.command.application.reject;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Language;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Declines a candidate. Each reason names a requirement and the version that states it, how the candidate fell short, and, unless
 * it is simply MISSING, what was observed.
 *
 * @param reasons at least one; only history may come without
 * @param language of what was observed; English if it is not said
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.HIRING_MANAGER, Role.IMPORTER})
@Example("""
        {"requisition": "req-7f3a", "candidate": "cand-19", "reasons": [
          {"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL",
           "observed": "Could not explain why the connection pool ran dry in the incident she described as her own"}]}
        """)
public record RejectWithFeedback(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable @Size(max = 20) List<@NotNull @Valid Reason> reasons,
        @Nullable Language language,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        List<Reason> given = reasons == null ? List.of() : reasons;
        return IntStream.range(0, given.size())
                .mapToObj(i -> JudgingText.about(
                        given.get(i).requirement(),
                        "reasons[" + i + "].observed",
                        given.get(i).observed()))
                .toList();
    }

    /**
     * Why, in terms of what was asked for.
     *
     * @param requirement which requirement was not met
     * @param version of the requirements that states it: the one at the submittal, or a later approved one
     * @param shortfall how the candidate fell short
     * @param observed what was seen or heard that shows it; with MISSING it may be absent
     */
    public record Reason(
            @NotNull RequirementId requirement,
            @Min(1) int version,
            @NotNull RejectionReason.Shortfall shortfall,
            @Nullable @Size(max = 4000) String observed) {}
}
