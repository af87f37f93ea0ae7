package dev.tandem.events.interview;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 1 of {@link FeedbackAmended} each competency had a rating. */
final class EverythingWasRated implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        return members;
    }
}
