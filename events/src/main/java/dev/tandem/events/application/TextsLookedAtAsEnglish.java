package dev.tandem.events.application;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At revision 1 of {@link CandidateRejected} each reason had a text, nobody was asked in which language, and all were held to the one
 * measure there was.
 */
final class TextsLookedAtAsEnglish implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("language", null);
        members.put("texts", "NOT_RECORDED".equals(members.get("feedback")) ? "NONE" : "MEASURED");
        return members;
    }
}
