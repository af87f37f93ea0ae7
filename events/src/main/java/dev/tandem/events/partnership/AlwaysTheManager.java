package dev.tandem.events.partnership;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revision 1 of {@link RequisitionStalled} held the hiring manager to every standstill, whoever's turn it was. */
final class AlwaysTheManager implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("owing", "HIRING_MANAGER");
        members.put("held", null);
        return members;
    }
}
