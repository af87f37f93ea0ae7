package dev.tandem.events.people;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In revision 1 of {@link PartnershipReviewed} whoever reviewed gave the figures. */
final class FiguresWereGiven implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("counted", null);
        return members;
    }
}
