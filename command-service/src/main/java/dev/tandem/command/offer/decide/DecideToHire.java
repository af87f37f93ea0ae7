package dev.tandem.command.offer.decide;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides to hire the candidate. It takes the decision to propose an offer. Must-haves of the current requirements that are an
 * admitted gap, contested, rated below 3 or without evidence are waived by name.
 *
 * @param debrief the debrief it rests on
 * @param withoutDebrief why there was none, if there was none; at least 10 characters
 * @param waivers one for each such must-have of the newest approved requirements
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.DECIDING)
@Allowed(Role.HIRING_MANAGER)
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-decide-to-hire", "debrief": "deb-decide-to-hire",
         "waivers": [{"requirement": "payments", "reason": "Learns fast; Ana teaches reconciliation in the first month"}]}
        """)
public record DecideToHire(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable DebriefId debrief,
        @Nullable @Size(min = 10, max = 2000) String withoutDebrief,
        @Nullable @Size(max = 50) List<@NotNull @Valid Waiver> waivers,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        List<Waiver> given = waivers == null ? List.of() : waivers;
        return Stream.concat(
                        Stream.of(JudgingText.of("withoutDebrief", withoutDebrief)),
                        IntStream.range(0, given.size())
                                .mapToObj(i -> JudgingText.about(
                                        given.get(i).requirement(),
                                        "waivers[" + i + "].reason",
                                        given.get(i).reason())))
                .toList();
    }

    /**
     * A must-have that is let go for this candidate.
     *
     * @param reason why it does not matter here; at least 10 characters
     */
    public record Waiver(
            @NotNull RequirementId requirement,
            @NotBlank @Size(min = 10, max = 2000) String reason) {}
}
