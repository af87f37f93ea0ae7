package dev.tandem.query.facts;

import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.FeedbackGiven;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.requisition.InterviewIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Interviews, and what was said after them. */
final class InterviewFacts {

    /** A row an interview. */
    static final FactTable<InterviewProgress> INTERVIEWS = new FactTable<>(
            "interviews",
            "An interview that took place or is in the calendar; one that was called off is in the events alone.",
            "starts_at",
            PipelineProjection.NAME,
            new FactColumns<InterviewProgress>()
                    .id(
                            "interview",
                            "which interview; empty where its candidate is forgotten",
                            fact -> fact.theirs(fact.row().interview()))
                    .application()
                    .context("when the application began")
                    .source()
                    .time(
                            "scheduled_at",
                            "when it was put into the calendar",
                            fact -> fact.row().scheduled().at())
                    .time(
                            "starts_at",
                            "for when it is in the calendar, or was",
                            fact -> fact.row().startsAt())
                    .time(
                            "ends_at",
                            "until when it is in the calendar, or was",
                            fact -> fact.row().endsAt())
                    .time(
                            "held_at",
                            "when it was recorded that it took place; empty before",
                            fact -> fact.row().completedAt())
                    .hours(
                            "hours_ahead",
                            "from when it was put into the calendar to when it starts",
                            fact -> Fact.hours(
                                    fact.row().scheduled().at(), fact.row().startsAt()))
                    .count(
                            "interviewers",
                            "how many interview",
                            fact -> fact.row().interviewers().size())
                    .count(
                            "feedback_given",
                            "the feedback of how many of those is in",
                            fact -> fact.row().feedbackFrom().size())
                    .all(),
            InterviewFacts::interviews);

    /** A row an interviewer's feedback on an interview. */
    static final FactTable<FeedbackGiven> FEEDBACK = new FactTable<>(
            "feedback",
            "What an interviewer said of a candidate after an interview, before they could know how it came out. "
                    + "What it was is told once it has come out and nobody is blind to it any more; until then these columns are empty.",
            "given_at",
            MetricsProjection.NAME,
            new FactColumns<FeedbackGiven>()
                    .id(
                            "interview",
                            "after which interview; empty where its candidate is forgotten",
                            fact -> fact.theirs(fact.row().interview()))
                    .id(
                            "interviewer",
                            "whose feedback",
                            fact -> fact.row().context().interviewer())
                    .application()
                    .context("when the application began")
                    .source()
                    .time(
                            "given_at",
                            "when it was given first",
                            fact -> fact.row().at())
                    .time(
                            "settled_at",
                            "from when on it counts in `calibration` of the metrics",
                            fact -> fact.row().settledAt())
                    .flag(
                            "would_hire",
                            "whether they would hire",
                            fact -> fact.row().yes())
                    .flag(
                            "agrees_with_debrief",
                            "whether that agrees with the debrief that came next",
                            fact -> fact.row().debrief())
                    .flag(
                            "agrees_with_decision",
                            "whether that agrees with the candidate having been offered something, or rejected",
                            fact -> fact.row().decision())
                    .flag(
                            "agrees_with_hire",
                            "whether that agrees with how good the hire is",
                            fact -> fact.row().hire())
                    .all(),
            InterviewFacts::feedback);

    private InterviewFacts() {}

    private static FactTable.Rows<InterviewProgress> interviews(FactSource source, String key, int most) {
        List<FactSource.Kept<InterviewIndex.Seats>> rows =
                source.rows(InterviewIndex.INTERVIEWS, "t.requisition", key, most);
        List<String> ids =
                rows.stream().map(one -> one.row().application().value()).toList();
        Map<String, ApplicationProgress> progress = source.byKey(ProgressFold.APPLICATIONS, ids);
        Map<String, Application> applications = source.applications(ids);
        List<Fact<InterviewProgress>> facts = new ArrayList<>();
        for (FactSource.Kept<InterviewIndex.Seats> one : rows) {
            String application = one.row().application().value();
            Application about = applications.get(application);
            InterviewProgress interview = interview(progress.get(application), one.key());
            if (about != null && interview != null) { // else it has just been called off, or is not counted yet
                facts.add(new Fact<>(one.key(), interview, about.context(), about));
            }
        }
        return FactSource.page(facts, rows.stream().map(FactSource.Kept::key).toList(), most);
    }

    private static @Nullable InterviewProgress interview(@Nullable ApplicationProgress application, String id) {
        return application == null
                ? null
                : application.interviews().stream()
                        .filter(one -> one.interview().value().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static FactTable.Rows<FeedbackGiven> feedback(FactSource source, String key, int most) {
        List<FactSource.Kept<FeedbackGiven>> rows = source.rows(FeedbackGiven.FEEDBACK, "t.context[1]", key, most);
        Map<String, Application> applications = source.applications(
                rows.stream().map(one -> one.row().application().value()).toList());
        return FactSource.page(
                rows,
                one -> new Fact<>(
                        one.key(),
                        one.row(),
                        one.row().context(),
                        Objects.requireNonNull(
                                applications.get(one.row().application().value()))),
                most);
    }
}
