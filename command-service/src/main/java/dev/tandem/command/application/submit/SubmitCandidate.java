package dev.tandem.command.application.submit;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Submits a candidate to the hiring manager, whose review clock starts. Needs a kickoff, approved requirements and a signed
 * agreement; history that is brought in needs none of them. Goes on with the application that was received; where there is none,
 * it is received in the same step, except in history.
 *
 * @param source how the candidate was found; not heard where an application was received, which says it
 * @param rationale why this person; only history may lack it
 * @param evidence for every must-have of the newest approved requirements: what shows it, or the gap, admitted; what was said of it
 *     in screening need not be said again
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-submit-candidate", "source": "OUTBOUND",
         "rationale": "Ran the payout service of a bank for three years and left it calmer than she found it",
         "evidence": [{"requirement": "java", "met": true, "text": "Five years of Java; walked me through two incidents"},
                      {"requirement": "payments", "met": false, "text": "Has not done reconciliation herself"}]}
        """)
public record SubmitCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable Source source,
        @Nullable @Size(max = 4000) String rationale,
        @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return Stream.concat(
                        Stream.of(JudgingText.of("rationale", rationale)), JudgingText.ofEvidence("evidence", evidence))
                .toList();
    }
}
