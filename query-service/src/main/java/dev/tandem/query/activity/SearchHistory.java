package dev.tandem.query.activity;

import dev.tandem.access.Caller;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.HistoryReaders;
import dev.tandem.query.web.WantedFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The history of a search as its partners and whoever answers for all read it: what its activity tells them. */
@Component
final class SearchHistory implements HistoryReaders {

    private final Sights sights;
    private final Telling telling;

    SearchHistory(Sights sights, Telling telling) {
        this.sights = sights;
        this.telling = telling;
    }

    @Override
    public Reading of(RequisitionId search, Caller caller, Consistency consistency) {
        Sight sight = sights.ofPast(search, caller, consistency);
        return new Reading() {
            @Override
            public Set<String> types() {
                return sight.types().stream()
                        .flatMap(type -> EventCatalog.namesOf(type).stream())
                        .collect(Collectors.toUnmodifiableSet());
            }

            @Override
            public List<Shown> shown(List<Happened> events, HttpServletRequest request) {
                WantedFields fields = WantedFields.of(request);
                boolean wanted = fields.include("payload") || fields.include("reason") || fields.include("withheld");
                return telling.entries(events, sight, wanted, request).stream()
                        .map(entry -> new Shown(entry.what(), entry.withheld()))
                        .toList();
            }
        };
    }
}
