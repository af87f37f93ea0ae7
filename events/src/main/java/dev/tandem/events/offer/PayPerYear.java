package dev.tandem.events.offer;

import dev.tandem.events.Upcaster;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At revision 1 of {@link OfferExtended} the base salary was always for a year. */
final class PayPerYear implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        if (members.get("terms") instanceof Map<?, ?> terms && terms.get("baseSalary") != null) {
            Map<Object, @Nullable Object> said = new LinkedHashMap<>(terms);
            said.put("per", "YEAR");
            members.put("terms", said);
        }
        return members;
    }
}
