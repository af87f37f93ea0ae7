package dev.tandem.command.debrief.schedule;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_IN_THE_PAST;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ScheduleDebrief}. */
final class SchedulingDebrief implements Decision<ScheduleDebrief, Candidacy> {

    private static final Duration WRITTEN_DOWN_AFTERWARDS = Duration.ofDays(1);

    @Override
    public DecisionModel<Candidacy> reads(ScheduleDebrief command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(ScheduleDebrief command, Candidacy candidacy, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.EITHER, context), candidacy.nextStep(context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        Instant earliest = context.occurredAt().minus(WRITTEN_DOWN_AFTERWARDS);
        if (command.startsAt().isBefore(earliest) && !candidacy.history(context)) {
            return refused(DEBRIEF_IN_THE_PAST);
        }
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.DEBRIEF, command).ifPresent(events::add);
        events.add(new DebriefScheduled(
                new DebriefId(context.newId().get()),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startsAt(),
                command.attendees().stream().distinct().toList()));
        return recorded(events);
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.EITHER, REQUISITION_FILLED, REQUISITION_CANCELLED, OFFER_OPEN, DEBRIEF_IN_THE_PAST);
    }
}
