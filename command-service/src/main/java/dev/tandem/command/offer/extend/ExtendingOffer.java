package dev.tandem.command.offer.extend;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.offer.OfferRule.SALARY_REQUIRED;
import static dev.tandem.command.offer.OfferRule.WAIVER_NOT_NEEDED;
import static dev.tandem.command.offer.OfferRule.WAIVER_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfferId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.offer.MustHaveWaived;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link ExtendOffer}. Of other candidates it reads only those who were rejected on a requirement that is to be waived: each
 * waiver names them.
 */
final class ExtendingOffer implements Decision<ExtendOffer, ExtendingOffer.State> {

    record State(
            Candidacy candidacy,
            RequirementsHistory requirements,
            Map<RequirementId, List<ApplicationId>> rejectedOn,
            @Nullable Instant interviewedAt) {}

    @Override
    public DecisionModel<State> reads(ExtendOffer command) {
        Tag requisition = command.requisition().tag();
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(requisition),
                DecisionModel.each(
                        waived(command),
                        waived -> Part.all(CandidateRejected.class, CandidateRejected::application)
                                .of(requisition, waived.tag())),
                Candidacy.interviewedAt(command));
    }

    @Override
    public Outcome decide(ExtendOffer command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.RECRUITER, context),
                candidacy.whileOfferStands(),
                candidacy.requisition().resting(context),
                RequisitionState.notBefore(state.interviewedAt(), context));
        if (no != null) {
            return no;
        }
        boolean history = candidacy.history(context);
        if (command.terms().baseSalary() == null && !history) {
            return refused(SALARY_REQUIRED);
        }
        @Nullable Instant expiresAt = command.terms().expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(context.occurredAt())) {
            return refused(
                    OFFER_WOULD_BE_EXPIRED,
                    "It would be made at " + context.occurredAt() + " and have expired at " + expiresAt + ".",
                    Map.of("expiresAt", expiresAt));
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        List<RequirementId> gaps = agreed == null || history
                ? List.of()
                : candidacy.application().openGaps(agreed).stream()
                        .map(Requirement::id)
                        .toList();
        no = refusesWaivers(waived(command), gaps);
        if (no != null) {
            return no;
        }
        OfferId offer = new OfferId(context.newId().get());
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.OFFER, command).ifPresent(events::add);
        for (ExtendOffer.Waiver waiver : waivers(command)) {
            events.add(new MustHaveWaived(
                    offer,
                    command.application(),
                    command.requisition(),
                    command.candidate(),
                    waiver.requirement(),
                    agreed == null ? 0 : agreed.number(),
                    waiver.reason(),
                    state.rejectedOn().getOrDefault(waiver.requirement(), List.of())));
        }
        events.add(new OfferExtended(
                offer, command.application(), command.requisition(), command.candidate(), command.terms()));
        return recorded(events);
    }

    private static @Nullable Refused refusesWaivers(List<RequirementId> waived, List<RequirementId> gaps) {
        List<RequirementId> silent =
                gaps.stream().filter(gap -> !waived.contains(gap)).toList();
        if (!silent.isEmpty()) {
            return refused(
                    WAIVER_REQUIRED,
                    "Nothing shows that the candidate has these must-haves, and nobody waived them: " + silent + ".",
                    Map.of("requirements", silent));
        }
        Set<RequirementId> seen = new HashSet<>();
        List<RequirementId> surplus = waived.stream()
                .filter(id -> !gaps.contains(id) || !seen.add(id))
                .toList();
        return surplus.isEmpty()
                ? null
                : refused(
                        WAIVER_NOT_NEEDED,
                        "These are no unmet must-haves, or are waived twice: " + surplus + ".",
                        Map.of("requirements", surplus));
    }

    private static List<ExtendOffer.Waiver> waivers(ExtendOffer command) {
        return command.waivers() == null ? List.of() : command.waivers();
    }

    private static List<RequirementId> waived(ExtendOffer command) {
        return waivers(command).stream().map(ExtendOffer.Waiver::requirement).toList();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.RECRUITER,
                OFFER_OPEN,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                REQUISITION_ON_HOLD,
                SALARY_REQUIRED,
                OFFER_WOULD_BE_EXPIRED,
                WAIVER_REQUIRED,
                WAIVER_NOT_NEEDED);
    }
}
