package dev.tandem.command.application.screen;

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
import dev.tandem.events.application.CandidateScreened.ScreeningOutcome;
import dev.tandem.events.application.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of looking at an applicant. The outcome is a recommendation and ends nothing; the evidence goes along with a later
 * submittal. Possible again as long as the candidate is not submitted.
 *
 * @param evidence of what was looked at, each about one requirement; to recommend a submittal, of every must-have
 * @param expectations what the candidate expects, in words; never what they earned before
 * @param keepWarm that they may be asked about other searches; needed with KEEP_WARM
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.SOURCING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-screen-candidate", "outcome": "SUBMIT",
         "evidence": [{"requirement": "java", "met": true, "text": "Five years of Java; walked me through two incidents"},
                      {"requirement": "payments", "met": false, "text": "Has not done reconciliation herself"}],
         "expectations": "Four days a week, and to start in April"}
        """)
public record ScreenCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull ScreeningOutcome outcome,
        @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @Nullable @Size(max = 2000) String expectations,
        @Nullable @Valid KeepWarm keepWarm,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return JudgingText.ofEvidence("evidence", evidence).toList();
    }

    /**
     * What the candidate agreed to.
     *
     * @param consent that they said yes
     * @param until the last day on which they may be asked
     */
    public record KeepWarm(boolean consent, @NotNull LocalDate until) {}
}
