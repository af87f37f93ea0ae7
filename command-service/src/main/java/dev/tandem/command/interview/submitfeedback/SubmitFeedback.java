package dev.tandem.command.interview.submitfeedback;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.Recommendation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Submits an interviewer's feedback: a rating with evidence for each competency assigned to them, or why it was not assessed, and
 * a recommendation. It is given once, by the interviewer, until 14 days after the application has ended.
 *
 * @param ratings one for each assigned competency: rated by the anchors of the scorecard with evidence, or not assessed for a
 *     reason
 * @param interviewer whose feedback it is; only where history is brought in
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Allowed({Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER, Role.IMPORTER})
@Example(by = "interviewer:ines", value = """
        {"requisition": "req-payments", "candidate": "cand-submit-feedback", "interview": "int-submit-feedback",
         "ratings": [{"competency": "engineering", "rating": 3,
                      "evidence": "Found the leak in the exercise by reading the pool's metrics before the code"}],
         "recommendation": "YES"}
        """)
public record SubmitFeedback(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid CompetencyRating> ratings,
        @NotNull Recommendation recommendation,
        @Nullable PersonId interviewer,
        @Nullable @Valid Upheld upheld)
        implements Judging, NamesPeople {

    @Override
    public List<PersonId> people() {
        return interviewer == null ? List.of() : List.of(interviewer);
    }

    @Override
    public boolean toCome() {
        return false;
    }

    @Override
    public List<JudgingText> judging() {
        return JudgingText.ofRatings("ratings", ratings).toList();
    }
}
