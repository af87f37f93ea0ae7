package dev.tandem.command.partnership.slatemissed;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.SlaAgreed;
import java.util.Set;

/** Puts the slate of each agreement on the agenda. */
public final class WhenSlateIsPromisedThenExpectSlate implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(SlaAgreed.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case SlaAgreed event -> {
                if (event.terms().slate() != null) {
                    agenda.now(new RecordSlateMissed(event.requisition(), event.version()));
                }
            }
            default -> {}
        }
    }
}
