package dev.tandem.events.partnership;

import dev.tandem.events.Upcaster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In revision 1 of {@link EscalationResolved} an action was a text, without anybody to do it. */
final class ActionsWereTexts implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        if (members.get("actions") instanceof List<?> texts) {
            members.put("actions", texts.stream().map(ActionsWereTexts::action).toList());
        }
        return members;
    }

    private static Map<String, @Nullable Object> action(Object text) {
        Map<String, @Nullable Object> action = new LinkedHashMap<>();
        action.put("what", text);
        action.put("owner", null);
        action.put("by", null);
        return action;
    }
}
