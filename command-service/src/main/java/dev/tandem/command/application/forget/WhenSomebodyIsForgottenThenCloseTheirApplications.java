package dev.tandem.command.application.forget;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import java.util.Set;

/**
 * Says on each search in which somebody was a candidate that they were erased. The erasure itself names the candidate alone, and
 * whatever follows a search hears only what is said there.
 */
public final class WhenSomebodyIsForgottenThenCloseTheirApplications implements Automation {

    /** An application begins with either. */
    private static final Set<Class<? extends Event>> BEGINS =
            Set.of(ApplicationReceived.class, CandidateSubmitted.class);

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(CandidateForgotten.class);
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        if (recorded.event() instanceof CandidateForgotten forgotten) {
            schedule.nowOnEach(
                    BEGINS,
                    Set.of(forgotten.candidate().tag()),
                    search -> new ForgetApplication(search, forgotten.candidate()));
        }
    }
}
