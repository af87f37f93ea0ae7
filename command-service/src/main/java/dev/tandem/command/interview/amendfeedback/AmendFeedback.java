package dev.tandem.command.interview.amendfeedback;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.Recommendation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Corrects feedback that the actor gave, as long as feedback may be given: until 14 days after the application has ended. What they wrote first stays on record, and whether they could see the others' by now is
 * marked.
 *
 * @param ratings all of them, as they should be
 * @param reason why; at least 10 characters
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Allowed({Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER})
@Example(by = "interviewer:ines", value = """
        {"requisition": "req-payments", "candidate": "cand-amend-feedback", "interview": "int-amend-feedback",
         "ratings": [{"competency": "engineering", "rating": 4, "evidence": "She had also fixed the leak in production, twice"}],
         "recommendation": "STRONG_YES", "reason": "I had misread my notes on the second exercise"}
        """)
public record AmendFeedback(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CompetencyRating> ratings,
        @NotNull Recommendation recommendation,
        @NotBlank @Size(min = 10, max = 4000) String reason,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return Stream.concat(JudgingText.ofRatings("ratings", ratings), Stream.of(JudgingText.of("reason", reason)))
                .toList();
    }
}
