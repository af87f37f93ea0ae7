package dev.tandem.command.requisition.announcechange;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.ChangeAnnounced;
import java.util.List;

/** Decides {@link AnnounceChange}. */
public final class AnnouncingChange implements Decision<AnnounceChange, RequisitionStanding> {

    @Override
    public Class<AnnounceChange> command() {
        return AnnounceChange.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(AnnounceChange command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(AnnounceChange command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new ChangeAnnounced(
                command.requisition(),
                command.kind(),
                command.what(),
                command.explanation(),
                requisition.sideOf(occasion),
                occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
