package dev.tandem.command.offer.improve;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.BEYOND_WHAT_WAS_APPROVED;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_IMPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
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
import dev.tandem.command.offer.Offering;
import dev.tandem.command.offer.Proposal;
import dev.tandem.command.offer.ProposalState;
import dev.tandem.command.offer.TermsCheck;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.Money;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link ImproveOffer}. */
final class ImprovingOffer implements Decision<ImproveOffer, Offering> {

    @Override
    public DecisionModel<Offering> reads(ImproveOffer command) {
        return Offering.model(command);
    }

    @Override
    public Outcome decide(ImproveOffer command, Offering state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(candidacy.goesOnBy(Partner.RECRUITER, context), candidacy.nextStep(context));
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        if (offer == null || !offer.id().equals(command.offer())) {
            return refused(OFFER_NOT_OPEN);
        }
        if (offer.accepted()) {
            return refused(OFFER_ALREADY_ACCEPTED);
        }
        boolean history = candidacy.history(context);
        no = history
                ? TermsCheck.refusesExpired(command.terms(), context)
                : TermsCheck.refusesPast(command.terms(), context);
        if (no != null) {
            return no;
        }
        if (!TermsCheck.improves(command.terms(), offer.terms())) {
            return refused(OFFER_NOT_IMPROVED);
        }
        @Nullable Proposal approved = approved(state.proposals());
        if (!history && (approved == null || !within(command.terms(), approved))) {
            return refused(BEYOND_WHAT_WAS_APPROVED);
        }
        return recorded(new OfferImproved(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                history || approved == null ? null : approved.id(),
                state.proposals().round() + 1,
                command.terms()));
    }

    /** What was approved for it last, be it that nothing of that was offered yet. */
    private static @Nullable Proposal approved(ProposalState proposals) {
        @Nullable Proposal newest = proposals.proposal();
        return newest != null && newest.complete() ? newest : proposals.approved();
    }

    private static boolean within(OfferTerms terms, Proposal approved) {
        OfferTerms most = approved.terms();
        @Nullable BigDecimal much = terms.inAFullYear();
        @Nullable BigDecimal allowed = approved.most();
        return much != null
                && allowed != null
                && much.compareTo(allowed) <= 0
                && Objects.equals(currency(terms.baseSalary()), currency(most.baseSalary()))
                && (terms.variable() == null || Objects.equals(currency(terms.variable()), currency(most.baseSalary())))
                && Objects.equals(terms.hoursPerWeek(), most.hoursPerWeek())
                && terms.employment() == most.employment()
                && Objects.equals(terms.endDate(), most.endDate());
    }

    private static @Nullable Object currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.RECRUITER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_NOT_OPEN,
                OFFER_ALREADY_ACCEPTED,
                DATE_PASSED,
                OFFER_WOULD_BE_EXPIRED,
                OFFER_NOT_IMPROVED,
                BEYOND_WHAT_WAS_APPROVED);
    }
}
