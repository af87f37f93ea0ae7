package dev.tandem.command.house.apply;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.NOTHING_TO_APPLY;

import dev.tandem.agreement.Presence;
import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.house.Absences;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import java.time.Instant;
import java.util.List;

/** Decides {@link ApplyAbsences}. */
final class ApplyingAbsences implements Decision<ApplyAbsences, ApplyingAbsences.State> {

    private static final Part<Presence> PRESENCE = Part.from(Presence.NONE)
            .onAny(Presence.TYPES, (presence, recorded) -> presence.after(recorded.event(), recorded.occurredAt()));

    record State(SlaClock clock, Presence known, Absences absences) {

        boolean concerns(PersonId person, Instant now) {
            return person.equals(clock.recruiter())
                    || person.equals(clock.hiringManager())
                    || known.standsIn(person, now);
        }
    }

    @Override
    public DecisionModel<State> reads(ApplyAbsences command) {
        return DecisionModel.into(
                State::new,
                RequisitionClock.PART.of(command.requisition().tag()),
                PRESENCE.of(command.requisition().tag()),
                Absences.model(command.person()));
    }

    @Override
    public Outcome decide(ApplyAbsences command, State state, CommandContext context) {
        if (!state.concerns(command.person(), context.now())) {
            return refused(NOTHING_TO_APPLY);
        }
        List<PersonAbsence> news = state.absences().news(command.person(), state.known(), context.now());
        return news.isEmpty()
                ? refused(NOTHING_TO_APPLY)
                : recorded(new TermsApplied(command.requisition(), null, List.of(), news));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOTHING_TO_APPLY);
    }
}
