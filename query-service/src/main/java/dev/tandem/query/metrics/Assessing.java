package dev.tandem.query.metrics;

import dev.tandem.events.Event;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows how interviewers judge. One application's row knows all that was said of it, since one more opinion changes what others are held to. */
final class Assessing {

    /** The types of event that only this hears of; it hears of all others of applications that the read model does. */
    static final Set<Class<? extends Event>> FOLDS = Set.of(
            InterviewScheduled.class,
            InterviewerSwapped.class,
            FeedbackSubmitted.class,
            FeedbackAmended.class,
            DebriefHeld.class,
            RoundDecided.class);

    static final List<Table<?>> TABLES = List.of(Assessed.ASSESSED, FeedbackGiven.FEEDBACK, RatingGiven.RATINGS);

    private Assessing() {}

    static void touches(String application, Touched touched) {
        touched.row(Assessed.ASSESSED, application);
    }

    /**
     * Folds an event of that application.
     *
     * @param before as it was; null if it began with this event
     * @param now as the event left it
     */
    static void fold(Envelope event, @Nullable Application before, Application now, Rows rows) {
        String key = now.application().value();
        Assessed known = rows.get(Assessed.ASSESSED, key);
        Assessed was = known == null ? Assessed.BY_NOBODY : known;
        Assessed is = was.after(event.event(), event.occurredAt());
        if (!is.equals(was)) {
            rows.put(Assessed.ASSESSED, key, is);
        }
        if (before != null && !is.given().isEmpty()) {
            put(FeedbackGiven.FEEDBACK, FeedbackGiven.of(was, before), FeedbackGiven.of(is, now), rows);
            put(RatingGiven.RATINGS, RatingGiven.of(was, before), RatingGiven.of(is, now), rows);
        }
    }

    private static <R> void put(Table<R> table, Map<String, R> before, Map<String, R> now, Rows rows) {
        now.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                rows.put(table, key, row);
            }
        });
    }
}
