package dev.tandem.command.offer.extend;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.DECISION_OUTDATED;
import static dev.tandem.command.offer.OfferRule.DECISION_REQUIRED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_APPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.Offering;
import dev.tandem.command.offer.Proposal;
import dev.tandem.command.offer.TermsCheck;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Event;
import dev.tandem.events.OfferId;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ExtendOffer}. */
final class ExtendingOffer implements Decision<ExtendOffer, ExtendingOffer.State> {

    private static final OfferTerms UNKNOWN = new OfferTerms(null, null, null);

    record State(Offering offering, @Nullable Instant interviewedAt) {}

    @Override
    public DecisionModel<State> reads(ExtendOffer command) {
        return DecisionModel.into(State::new, Offering.model(command), Candidacy.interviewedAt(command));
    }

    @Override
    public Outcome decide(ExtendOffer command, State state, CommandContext context) {
        Candidacy candidacy = state.offering().candidacy();
        boolean history = candidacy.history(context);
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.RECRUITER, context),
                candidacy.whileOfferStands(),
                candidacy.requisition().resting(context),
                RequisitionState.notBefore(state.interviewedAt(), context),
                history ? null : refusesUnapproved(command, state.offering()));
        if (no != null) {
            return no;
        }
        @Nullable
        Proposal approved = history ? null : state.offering().proposals().proposal();
        OfferTerms terms = approved == null ? requireNonNullElse(command.terms(), UNKNOWN) : approved.terms();
        no = approved == null ? TermsCheck.refusesExpired(terms, context) : TermsCheck.refusesPast(terms, context);
        if (no != null) {
            return no;
        }
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.OFFER, command).ifPresent(events::add);
        events.add(new OfferExtended(
                new OfferId(context.newId().get()),
                command.application(),
                command.requisition(),
                command.candidate(),
                approved == null ? null : approved.id(),
                terms));
        return recorded(events);
    }

    /** No offer without the manager's decision, and all approvals on exactly these terms. */
    private static @Nullable Refused refusesUnapproved(ExtendOffer command, Offering offering) {
        if (offering.decision().made() == null) {
            return refused(DECISION_REQUIRED);
        }
        if (offering.decision().standing() == null) {
            return refused(DECISION_OUTDATED);
        }
        @Nullable Proposal proposal = offering.proposals().proposal();
        boolean asApproved = proposal != null
                && proposal.complete()
                && proposal.id().equals(command.proposal())
                && (command.terms() == null || command.terms().equals(proposal.terms()));
        return asApproved ? null : refused(OFFER_NOT_APPROVED);
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.RECRUITER,
                OFFER_OPEN,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                REQUISITION_ON_HOLD,
                DECISION_REQUIRED,
                DECISION_OUTDATED,
                OFFER_NOT_APPROVED,
                DATE_PASSED,
                OFFER_WOULD_BE_EXPIRED);
    }
}
