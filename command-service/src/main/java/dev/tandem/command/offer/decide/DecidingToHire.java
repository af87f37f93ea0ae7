package dev.tandem.command.offer.decide;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.ALREADY_DECIDED;
import static dev.tandem.command.offer.OfferRule.DEBRIEF_NOT_HELD;
import static dev.tandem.command.offer.OfferRule.DEBRIEF_OR_REASON;
import static dev.tandem.command.offer.OfferRule.OWN_FEEDBACK_OWED;
import static dev.tandem.command.offer.OfferRule.WAIVER_NOT_NEEDED;
import static dev.tandem.command.offer.OfferRule.WAIVER_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.interview.Ratings;
import dev.tandem.command.offer.Offering;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.requirements.DecisionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.MustHaveWaived;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link DecideToHire}. Of other candidates it reads only those who were rejected on a requirement that is to be waived: each
 * waiver names them. Ratings count last: whoever owes feedback of their own learns nothing of those of others.
 */
final class DecidingToHire implements Decision<DecideToHire, DecidingToHire.State> {

    record State(
            Offering offering,
            RequirementsHistory requirements,
            Interviewed interviewed,
            Map<RequirementId, List<ApplicationId>> rejectedOn) {}

    /** What came of the interviews. */
    record Interviewed(InterviewLoop loop, Ratings ratings, List<DebriefId> debriefs) {}

    @Override
    public DecisionModel<State> reads(DecideToHire command) {
        Tag requisition = command.requisition().tag();
        Tag application = command.application().tag();
        return DecisionModel.into(
                State::new,
                Offering.model(command),
                RequirementsHistory.PART.of(requisition),
                DecisionModel.into(
                        Interviewed::new,
                        InterviewLoop.PART.of(application),
                        Ratings.PART.of(application),
                        Part.all(DebriefHeld.class, DebriefHeld::debrief).of(application)),
                DecisionModel.each(
                        waived(command),
                        waived -> Part.all(CandidateRejected.class, CandidateRejected::application)
                                .of(requisition, waived.tag())));
    }

    @Override
    public Outcome decide(DecideToHire command, State state, CommandContext context) {
        Candidacy candidacy = state.offering().candidacy();
        DecisionState before = state.offering().decision();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.HIRING_MANAGER, context),
                candidacy.requisition().over(),
                candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        if (before.standing() != null && before.unknown(state.requirements()).isEmpty()) {
            return refused(ALREADY_DECIDED);
        }
        if (!state.interviewed().loop().owing(List.of(context.actor())).isEmpty()) {
            return refused(OWN_FEEDBACK_OWED);
        }
        @Nullable DebriefId debrief = command.debrief();
        if ((debrief == null) == (command.withoutDebrief() == null)) {
            return refused(DEBRIEF_OR_REASON);
        }
        if (debrief != null && !state.interviewed().debriefs().contains(debrief)) {
            return refused(DEBRIEF_NOT_HELD);
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        no = Waivers.refuses(
                waived(command),
                gaps(candidacy.application(), agreed, state.interviewed().ratings()));
        if (no != null) {
            return no;
        }
        HiringDecisionId decision = new HiringDecisionId(context.newId().get());
        List<Event> events = new ArrayList<>();
        events.add(new HiringDecided(
                decision,
                command.application(),
                command.requisition(),
                command.candidate(),
                context.actor(),
                debrief,
                command.withoutDebrief(),
                agreed == null ? null : agreed.number()));
        for (DecideToHire.Waiver waiver : waivers(command)) {
            events.add(new MustHaveWaived(
                    decision,
                    null,
                    command.application(),
                    command.requisition(),
                    command.candidate(),
                    waiver.requirement(),
                    agreed == null ? 0 : agreed.number(),
                    waiver.reason(),
                    state.rejectedOn().getOrDefault(waiver.requirement(), List.of())));
        }
        return recorded(events);
    }

    private static List<RequirementId> gaps(
            ApplicationState application, RequirementsHistory.@Nullable Version agreed, Ratings ratings) {
        if (agreed == null) {
            return List.of();
        }
        List<Requirement> open = application.openGaps(agreed);
        return agreed.mustHaves().stream()
                .filter(mustHave -> open.contains(mustHave) || ratings.belowEnough(mustHave))
                .map(Requirement::id)
                .toList();
    }

    private static List<DecideToHire.Waiver> waivers(DecideToHire command) {
        return command.waivers() == null ? List.of() : command.waivers();
    }

    private static List<RequirementId> waived(DecideToHire command) {
        return waivers(command).stream().map(DecideToHire.Waiver::requirement).toList();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWithoutHistory(
                Partner.HIRING_MANAGER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_OPEN,
                ALREADY_DECIDED,
                OWN_FEEDBACK_OWED,
                DEBRIEF_OR_REASON,
                DEBRIEF_NOT_HELD,
                WAIVER_REQUIRED,
                WAIVER_NOT_NEEDED);
    }
}
