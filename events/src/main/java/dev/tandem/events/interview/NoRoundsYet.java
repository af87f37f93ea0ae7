package dev.tandem.events.interview;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 1 of {@link InterviewScheduled} nobody counted rounds: whatever such an interview asks for, it asks for as it did then. */
final class NoRoundsYet implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("round", null);
        return members;
    }
}
