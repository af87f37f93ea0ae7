package dev.tandem.events.requisition;

import dev.tandem.events.Upcaster;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In revision 1 of {@link PipelineReportPublished} the recruiter typed the numbers. */
final class NumbersWereTyped implements Upcaster {

    @Override
    public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
        members.put("counted", false);
        return members;
    }
}
