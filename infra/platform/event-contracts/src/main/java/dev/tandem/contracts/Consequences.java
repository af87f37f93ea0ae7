package dev.tandem.contracts;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.Event;
import dev.tandem.openapi.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows from an event by itself: the promises that it sets going, or that it ends; and which promise it says was broken. */
final class Consequences {

    private static final Map<String, String> PROMISES =
            Docs.of(PromiseKind.class).members();

    private Consequences() {}

    /** As sentences in Markdown; empty if nothing follows. */
    static List<String> of(Class<? extends Event> type) {
        List<String> all = new ArrayList<>();
        for (Promise<?> promise : Promises.ALL) {
            if (promise.overdueType() == type) {
                all.add("A promise was broken: " + named(promise));
            } else if (promise.follows().contains(type)) {
                all.add((promise.stoppedBy().contains(type) ? "May keep, end or put off: " : "May set going: ")
                        + named(promise));
            }
        }
        return all;
    }

    private static String named(Promise<?> promise) {
        String kind = promise.kind().name();
        return "`" + kind + "` (" + PROMISES.getOrDefault(kind, "").replaceAll("\\.$", "") + "); if broken, `"
                + promise.overdueType().getSimpleName() + "`";
    }
}
