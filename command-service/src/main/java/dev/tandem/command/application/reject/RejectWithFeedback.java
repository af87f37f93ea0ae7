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
import dev.tandem.events.requisition.SuggestedRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Declines a candidate. Each reason names a requirement and the version that states it, how the candidate fell short, and, unless
 * it is simply MISSING, what was observed. What no requirement asks for is said under {@code outside}, with the requirement that
 * should: it waits for whoever runs the search, is counted apart, and never taken for one that cites a requirement.
 *
 * @param reasons what a requirement covers; with those outside at least one, only history may come without
 * @param outside what no requirement covers
 * @param language of what was observed; English if it is not said
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-reject-with-feedback", "reasons": [
          {"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL",
           "observed": "Could not explain why the connection pool ran dry in the incident she described as her own"}],
         "outside": [
          {"requirement": {"text": "Has been on call for a service that others depended on", "necessity": "NICE_TO_HAVE",
                           "kind": "EXPERIENCE"}, "shortfall": "MISSING"}]}
        """)
public record RejectWithFeedback(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable @Size(max = 20) List<@NotNull @Valid Reason> reasons,
        @Nullable @Size(max = 5) List<@NotNull @Valid Outside> outside,
        @Nullable Language language,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        List<Reason> given = reasons == null ? List.of() : reasons;
        Stream<JudgingText> covered = IntStream.range(0, given.size())
                .mapToObj(i -> JudgingText.about(
                        given.get(i).requirement(),
                        "reasons[" + i + "].observed",
                        given.get(i).observed()));
        // What is only suggested asks for nothing yet: by it nothing may be said that may not be said without.
        List<Outside> suggested = outside == null ? List.of() : outside;
        Stream<JudgingText> uncovered = IntStream.range(0, suggested.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        JudgingText.of(
                                "outside[" + i + "].requirement.text",
                                suggested.get(i).requirement().text()),
                        JudgingText.of(
                                "outside[" + i + "].observed", suggested.get(i).observed())));
        return Stream.concat(covered, uncovered).toList();
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

    /**
     * Why, in terms of what should have been asked for.
     *
     * @param requirement that is suggested; it speaks of the search, and is read by everybody in it
     * @param shortfall how the candidate falls short of it
     * @param observed what was seen or heard that shows it; with MISSING it may be absent
     */
    public record Outside(
            @NotNull @Valid SuggestedRequirement requirement,
            @NotNull RejectionReason.Shortfall shortfall,
            @Nullable @Size(max = 4000) String observed) {}
}
