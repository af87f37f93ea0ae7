package dev.tandem.command.requisition.draftjobad;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.JobAdStanding;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequirementsHistory;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.JobAdDrafted.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link DraftJobAd}. */
public final class DraftingJobAd implements Decision<DraftJobAd, DraftingJobAd.State> {

    record State(RequisitionStanding requisition, RequirementsHistory requirements, JobAdStanding ad) {

        State with(RequisitionStanding standing) {
            return new State(standing, requirements, ad);
        }

        State with(RequirementsHistory history) {
            return new State(requisition, history, ad);
        }

        State with(JobAdStanding standing) {
            return new State(requisition, requirements, standing);
        }
    }

    @Override
    public Class<DraftJobAd> command() {
        return DraftJobAd.class;
    }

    @Override
    public Reading<State> reads(DraftJobAd command) {
        return Reading.into(new State(RequisitionStanding.UNKNOWN, RequirementsHistory.NONE, JobAdStanding.NONE))
                .of(command.requisition().tag())
                .with(RequisitionStanding.PART, State::requisition, State::with)
                .with(RequirementsHistory.PART, State::requirements, State::with)
                .with(JobAdStanding.PART, State::ad, State::with);
    }

    @Override
    public Outcome decide(DraftJobAd command, State state, Occasion occasion) {
        if (state.requisition().openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        RequirementsHistory.@Nullable Version newest = state.requirements().newest();
        if (newest == null) {
            return refused(REQUIREMENTS_NOT_PROPOSED);
        }
        boolean asksForMore = command.demands().stream()
                .map(Demand::requirement)
                .anyMatch(requirement -> requirement == null || newest.find(requirement) == null);
        return recorded(new JobAdDrafted(
                command.requisition(),
                state.ad().version() + 1,
                command.title(),
                command.text(),
                command.demands(),
                state.requisition().sideOf(occasion),
                occasion.actor(),
                asksForMore ? List.of(Advisory.ASKS_FOR_MORE) : List.of()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(REQUIREMENTS_NOT_PROPOSED);
    }
}
