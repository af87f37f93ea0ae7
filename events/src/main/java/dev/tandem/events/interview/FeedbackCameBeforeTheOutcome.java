package dev.tandem.events.interview;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At revision 1 of {@link FeedbackSubmitted} each competency had a rating, none could be given after the application had ended, and
 * nobody asked whether an offer was out.
 */
final class FeedbackCameBeforeTheOutcome implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("afterOutcome", false);
        return members;
    }
}
