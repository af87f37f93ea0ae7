package dev.tandem.command.offer.propose;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.DECISION_OUTDATED;
import static dev.tandem.command.offer.OfferRule.DECISION_REQUIRED;
import static dev.tandem.command.offer.OfferRule.END_DATE_REQUIRED;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_IMPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.offer.OfferRule.OTHER_CURRENCY;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_OPEN;
import static dev.tandem.command.offer.OfferRule.SALARY_REQUIRED;
import static dev.tandem.command.offer.OfferRule.UP_TO_NOT_MORE;
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
import dev.tandem.command.offer.Approvals;
import dev.tandem.command.offer.Offering;
import dev.tandem.command.offer.Proposal;
import dev.tandem.command.offer.TermsCheck;
import dev.tandem.command.requisition.Band;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.requirements.DecisionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.Money;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.Requirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeOffer}. */
final class ProposingOffer implements Decision<ProposeOffer, ProposingOffer.State> {

    record State(
            Offering offering,
            RequirementsHistory requirements,
            @Nullable CompensationBand band,
            ApprovalPolicy policy) {}

    @Override
    public DecisionModel<State> reads(ProposeOffer command) {
        return DecisionModel.into(
                State::new,
                Offering.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()),
                Band.of(command.requisition()),
                Approvals.policy(command.requisition()));
    }

    @Override
    public Outcome decide(ProposeOffer command, State state, CommandContext context) {
        Candidacy candidacy = state.offering().candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.RECRUITER, context),
                candidacy.requisition().over(),
                command.improves() == null ? refusesNew(state) : refusesImproving(command, candidacy));
        if (no != null) {
            return no;
        }
        @Nullable Proposal before = state.offering().proposals().proposal();
        if (before != null && !before.complete()) {
            return refused(PROPOSAL_OPEN, "Proposal " + before.id() + " waits.", Map.of("proposal", before.id()));
        }
        no = firstRefusal(
                TermsCheck.refuses(command.terms(), state.band()), TermsCheck.refusesPast(command.terms(), context));
        if (no != null) {
            return no;
        }
        @Nullable Money upTo = command.upTo();
        if (upTo != null && !isMore(upTo, command.terms())) {
            return refused(UP_TO_NOT_MORE);
        }
        boolean exceeds = TermsCheck.exceeds(
                upTo == null ? command.terms() : command.terms().paying(upTo), state.band());
        @Nullable HiringDecided decision = state.offering().decision().made();
        return recorded(new OfferProposed(
                new ProposalId(context.newId().get()),
                decision == null ? null : decision.decision(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.improves(),
                command.terms(),
                upTo,
                exceeds,
                state.policy().sequence(),
                approvers(
                        withoutReplaced(state.policy().approversOf(exceeds), command, candidacy, context),
                        candidacy.requisition().hiringManager())));
    }

    /** A new offer takes a decision that stands. */
    private static @Nullable Refused refusesNew(State state) {
        DecisionState decision = state.offering().decision();
        @Nullable Refused open = state.offering().candidacy().whileOfferStands();
        if (open != null) {
            return open;
        }
        if (decision.made() == null) {
            return refused(DECISION_REQUIRED);
        }
        List<Requirement> unknown = decision.unknown(state.requirements());
        return decision.standing() == null || !unknown.isEmpty()
                ? refused(
                        DECISION_OUTDATED,
                        "It did not know these must-haves: "
                                + unknown.stream().map(Requirement::id).toList() + ".")
                : null;
    }

    private static @Nullable Refused refusesImproving(ProposeOffer command, Candidacy candidacy) {
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        if (offer == null || !offer.id().equals(command.improves())) {
            return refused(OFFER_NOT_OPEN);
        }
        if (offer.accepted()) {
            return refused(OFFER_ALREADY_ACCEPTED);
        }
        return TermsCheck.improves(command.terms(), offer.terms()) ? null : refused(OFFER_NOT_IMPROVED);
    }

    private static boolean isMore(Money upTo, OfferTerms terms) {
        @Nullable Money base = terms.baseSalary();
        return base != null
                && upTo.currency().equals(base.currency())
                && upTo.amount().compareTo(base.amount()) > 0;
    }

    /** Whom the search replaces is not asked; where nobody else is named, the hiring manager alone is. */
    private static List<Approver> withoutReplaced(
            List<Approver> all, ProposeOffer command, Candidacy candidacy, CommandContext context) {
        List<Approver> others = all.stream()
                .filter(approver -> approver.person() == null
                        || !candidacy
                                .requisition()
                                .discretion()
                                .keptFrom(command.requisition(), approver.person(), context))
                .toList();
        return others.isEmpty() ? List.of(Approver.HIRING_MANAGER) : others;
    }

    /** Whoever is the hiring manager approves as such, and not by name once more. */
    private static List<Approver> approvers(List<Approver> all, PersonId manager) {
        return all.contains(Approver.HIRING_MANAGER)
                ? all.stream()
                        .filter(approver -> !manager.equals(approver.person()))
                        .toList()
                : all;
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWithoutHistory(
                Partner.RECRUITER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_OPEN,
                DECISION_REQUIRED,
                DECISION_OUTDATED,
                OFFER_NOT_OPEN,
                OFFER_ALREADY_ACCEPTED,
                OFFER_NOT_IMPROVED,
                PROPOSAL_OPEN,
                SALARY_REQUIRED,
                OTHER_CURRENCY,
                END_DATE_REQUIRED,
                DATE_PASSED,
                OFFER_WOULD_BE_EXPIRED,
                UP_TO_NOT_MORE);
    }
}
