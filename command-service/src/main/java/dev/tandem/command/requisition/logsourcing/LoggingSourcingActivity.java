package dev.tandem.command.requisition.logsourcing;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.SourcingActivityLogged;
import java.util.List;

/** Decides {@link LogSourcingActivity}. */
public final class LoggingSourcingActivity implements Decision<LogSourcingActivity, RequisitionStanding> {

    @Override
    public Class<LogSourcingActivity> command() {
        return LogSourcingActivity.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(LogSourcingActivity command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(LogSourcingActivity command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new SourcingActivityLogged(
                command.requisition(),
                command.kind(),
                command.count(),
                command.note(),
                requisition.sideOf(occasion),
                occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
