package dev.tandem.events.requisition;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In revision 1 of {@link RequisitionPutOnHold} either partner could let every clock rest at once, for as long as they liked. */
final class EveryClockRestedAtOnce implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("by", null);
        members.put("until", null);
        members.put("lastDue", null);
        return members;
    }
}
