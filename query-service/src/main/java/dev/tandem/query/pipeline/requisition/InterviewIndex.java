package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which interviews there are, and whose: so that one is found by its id, and somebody's searches by whom they interview. A table of its
 * own, since an application changes far more often than its interviews.
 */
@Component
public final class InterviewIndex implements ProgressView {

    /** One row an interview in the calendar or behind the candidate, by its id. */
    public static final Table<Seats> INTERVIEWS = new Table<Seats>(
                    "interview",
                    Seats.class,
                    List.of(
                            new Column<>("requisition", "text", Seats::requisition),
                            new Column<>("interviewers", "text[]", Seats::interviewers)),
                    List.of("using gin (interviewers)", "(requisition)"))
            .followed(Followed.by(Seats::requisition, Seats::interviewers));

    /**
     * An interview.
     *
     * @param interviewers who assesses, or did
     */
    public record Seats(RequisitionId requisition, ApplicationId application, List<PersonId> interviewers) {}

    @Override
    public List<Table<?>> tables() {
        return List.of(INTERVIEWS);
    }

    @Override
    public String audience() {
        return "select unnest(n.interviewers) from {interview} n where n.requisition = any(:scopes)";
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        for (ApplicationStep application : step.applications()) {
            List<InterviewProgress> before = application.before() == null
                    ? List.of()
                    : application.before().interviews();
            ApplicationProgress after = application.after();
            for (InterviewProgress interview : after.interviews()) {
                if (before.stream().noneMatch(last -> sameSeats(last, interview))) {
                    rows.put(
                            INTERVIEWS,
                            interview.interview().value(),
                            new Seats(after.requisition(), after.application(), interview.interviewers()));
                }
            }
            before.stream()
                    .filter(last -> after.interviews().stream()
                            .noneMatch(interview -> interview.interview().equals(last.interview())))
                    .forEach(last -> rows.remove(INTERVIEWS, last.interview().value()));
        }
    }

    private static boolean sameSeats(InterviewProgress one, InterviewProgress other) {
        return one.interview().equals(other.interview()) && one.interviewers().equals(other.interviewers());
    }
}
