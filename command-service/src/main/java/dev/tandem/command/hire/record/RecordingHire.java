package dev.tandem.command.hire.record;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.CONDITION_FAILED;
import static dev.tandem.command.offer.OfferRule.CONDITION_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.Conditions;
import dev.tandem.command.requisition.Hires;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Event;
import dev.tandem.events.HireId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link RecordHire}. All hires of the requisition are within its boundary: of two hires at the same moment for the last
 * opening, the second is decided again and finds the requisition filled.
 */
final class RecordingHire implements Decision<RecordHire, RecordingHire.State> {

    record State(Candidacy candidacy, Conditions conditions, int hires) {}

    @Override
    public DecisionModel<State> reads(RecordHire command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                Conditions.PART.of(command.application().tag()),
                Hires.STANDING.stopsEveryClock().of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(RecordHire command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.RECRUITER, context),
                candidacy.requisition().over());
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        if (offer == null || !offer.id().equals(command.offer())) {
            return refused(OFFER_NOT_OPEN);
        }
        if (!offer.accepted()) {
            return refused(OFFER_NOT_ACCEPTED);
        }
        no = candidacy.history(context) ? null : state.conditions().refusesHire();
        if (no != null) {
            return no;
        }
        int hires = state.hires() + 1;
        boolean fills = hires >= candidacy.requisition().openings();
        no = fills ? RequisitionState.notBefore(candidacy.requisition().latest(), context) : null;
        if (no != null) {
            return no;
        }
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.HIRED, command).ifPresent(events::add);
        events.add(new CandidateHired(
                new HireId(context.newId().get()),
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startDate()));
        if (fills) {
            events.add(new RequisitionFilled(command.requisition(), hires));
        }
        return recorded(events);
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.RECRUITER,
                OFFER_NOT_OPEN,
                OFFER_NOT_ACCEPTED,
                CONDITION_OPEN,
                CONDITION_FAILED,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED);
    }
}
