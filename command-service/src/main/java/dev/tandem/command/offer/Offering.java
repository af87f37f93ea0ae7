package dev.tandem.command.offer;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.requisition.requirements.DecisionState;

/** An application, and how far it is on the way to an offer. */
public record Offering(Candidacy candidacy, DecisionState decision, ProposalState proposals) {

    /** Reads all three. */
    public static DecisionModel<Offering> model(OnApplication command) {
        return DecisionModel.into(
                Offering::new,
                Candidacy.model(command),
                DecisionState.PART.of(command.application().tag()),
                ProposalState.PART.of(command.application().tag()));
    }
}
