package dev.tandem.query.pipeline.interviewers;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When interviews are, or were, and whose time they take. Those who follow lists are told nothing of it. */
@Component
final class InterviewTimes implements ProgressView {

    /** One row for each interview that took place or is to, by its id. */
    static final Table<Planned> TIMES = new Table<>(
            "interview_time",
            Planned.class,
            List.of(
                    new Column<>("requisition", "text", Planned::requisition),
                    new Column<>("interviewers", "text[]", Planned::interviewers),
                    new Column<>("starts_at", "timestamptz", Planned::startsAt),
                    new Column<>("held", "boolean", Planned::held)),
            List.of("(starts_at)"));

    /**
     * An interview.
     *
     * @param interviewers who is to be there; who was, once it has taken place
     * @param startsAt for when it is in the calendar, also once it has taken place
     * @param held whether it took place
     */
    record Planned(RequisitionId requisition, List<PersonId> interviewers, Instant startsAt, boolean held) {}

    @Override
    public List<Table<?>> tables() {
        return List.of(TIMES);
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        for (ApplicationStep application : step.applications()) {
            Map<String, Planned> before = of(application.before());
            Map<String, Planned> after = of(application.after());
            after.forEach((interview, row) -> {
                if (!row.equals(before.get(interview))) {
                    rows.put(TIMES, interview, row);
                }
            });
            before.keySet().stream()
                    .filter(interview -> !after.containsKey(interview))
                    .forEach(interview -> rows.remove(TIMES, interview));
        }
    }

    /** What was planned takes nobody's time once the application has ended. */
    private static Map<String, Planned> of(@Nullable ApplicationProgress application) {
        Map<String, Planned> interviews = new LinkedHashMap<>();
        if (application != null) {
            application.interviews().stream()
                    .filter(interview -> interview.completedAt() != null || application.active())
                    .forEach(interview -> interviews.put(
                            interview.interview().value(),
                            new Planned(
                                    application.requisition(),
                                    interview.interviewers(),
                                    interview.startsAt(),
                                    interview.completedAt() != null)));
        }
        return interviews;
    }
}
