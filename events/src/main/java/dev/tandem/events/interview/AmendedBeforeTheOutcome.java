package dev.tandem.events.interview;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 2 of {@link FeedbackAmended} nothing could be amended while an offer was out, nor after the end. */
final class AmendedBeforeTheOutcome implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("afterOutcome", false);
        return members;
    }
}
