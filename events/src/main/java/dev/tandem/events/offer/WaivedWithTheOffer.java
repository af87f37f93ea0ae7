package dev.tandem.events.offer;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 1 of {@link MustHaveWaived} the waiver came with the offer, which it named; there were no decisions to hire. */
final class WaivedWithTheOffer implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("decision", null);
        return members;
    }
}
