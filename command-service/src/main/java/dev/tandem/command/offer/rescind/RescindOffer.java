package dev.tandem.command.offer.rescind;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferRescinded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an offer back, whether the candidate has answered or not. The application goes on.
 *
 * @param reason why, in words; at least 10 characters
 * @param ground why, where that needs no words: something that the offer depended on failed
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.EXTENDING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-rescind-offer", "offer": "off-rescind-offer", "reason": "The headcount was withdrawn by finance"}
        """)
public record RescindOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @Nullable @Size(min = 10, max = 4000) String reason,
        OfferRescinded.@Nullable Ground ground,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("reason", reason));
    }
}
