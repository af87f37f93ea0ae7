package dev.tandem.query.feed;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.ProblemException;
import dev.tandem.contracts.ShownData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.history.HistoryFeed;
import dev.tandem.query.history.HistoryReaders;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which events somebody reads, and how much of them. An auditor: all, as they were published. An analyst: of all searches that are kept from
 * nobody, as figures are, without any text. A partner, and whoever else reads the past of a search: what its activity tells them, without
 * personal data, which is opened where people read and not where programs do.
 */
@Component
final class FeedRights {

    private final Discretion discretion;
    private final HistoryReaders readers;

    FeedRights(Discretion discretion, HistoryReaders readers) {
        this.discretion = discretion;
        this.readers = readers;
    }

    /**
     * What they read.
     *
     * @param wanted conditions on events, rows {@code f} of the history
     */
    record Granted(Conditions wanted, ShownData shown) {}

    /** What that caller reads. Refuses (403, 404) whoever reads nothing. */
    Granted of(ReadModel model, Caller caller, FeedFilter filter, Consistency consistency) {
        Conditions wanted = filter.conditions("f");
        if (caller.is(Role.AUDITOR)) {
            return new Granted(wanted.and(discretion.of(model, caller).whole("f.requisition")), ShownData.AS_PUBLISHED);
        }
        if (caller.is(Role.ANALYST)) {
            // As KeptSearches.counts says it, in a form that PostgreSQL reads in the order of positions.
            String[] kept = Discretion.keptFromAnybody(model).toArray(String[]::new);
            return new Granted(
                    wanted.and("f.requisition is null or f.requisition <> all(:kept)", "kept", kept),
                    ShownData.WITHOUT_TEXTS);
        }
        @Nullable RequisitionId only = filter.requisition();
        Map<Set<String>, List<String>> theirs = only == null
                ? theirs(model, caller, consistency)
                : Map.of(readers.of(only, caller, consistency).types(), List.of(only.value()));
        if (theirs.isEmpty()) {
            throw CommonProblems.forbidden(
                            "The events of a search are read by its partners; those of all searches by an auditor or an analyst.",
                            "Ask for a search of yours, or with the token of an auditor or an analyst.")
                    .exception();
        }
        return new Granted(wanted.and(any(theirs)), ShownData.WITHOUT_PERSONAL_DATA);
    }

    /** Their searches, by what they read of them. */
    private Map<Set<String>, List<String>> theirs(ReadModel model, Caller caller, Consistency consistency) {
        Map<Set<String>, List<String>> theirs = new LinkedHashMap<>();
        for (String search : HistoryFeed.searchesNaming(model, caller.person().value())) {
            try {
                Set<String> types = readers.of(new RequisitionId(search), caller, consistency)
                        .types();
                theirs.computeIfAbsent(types, _ -> new ArrayList<>()).add(search);
            } catch (ProblemException notTheirs) {
                // Somebody may be named in what they may not read.
            }
        }
        return theirs;
    }

    private static Conditions any(Map<Set<String>, List<String>> theirs) {
        List<String> either = new ArrayList<>();
        Conditions any = new Conditions();
        theirs.forEach((types, searches) -> {
            int number = either.size();
            either.add("f.requisition = any(:searches%1$d) and f.type = any(:readable%1$d)".formatted(number));
            any.with("searches" + number, searches.toArray(String[]::new))
                    .with("readable" + number, types.toArray(String[]::new));
        });
        return any.and(String.join(" or ", either));
    }
}
