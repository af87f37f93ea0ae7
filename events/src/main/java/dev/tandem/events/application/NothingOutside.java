package dev.tandem.events.application;

import dev.tandem.events.Upcaster;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 2 of {@link CandidateRejected} every reason cited a requirement; no other was accepted. */
final class NothingOutside implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("outside", List.of());
        return members;
    }
}
