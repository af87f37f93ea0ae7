package dev.tandem.query.story;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.testing.SlateCase;
import java.time.Instant;
import java.util.stream.Stream;

/** What both services are held to, told in events. */
public final class SlateScenario {

    private static final SlaTerms TERMS = Search.terms(
            WorkCalendar.ALL_HOURS,
            Search.slate(2, SlateCase.at(SlateCase.PROMISED).toString()));

    private SlateScenario() {}

    /** An event and when it happened. */
    public record Line(Instant at, Event event) {}

    /** A search of that id from its opening on, and what befalls it. */
    public static Stream<Line> befalls(SlateCase slate, String id) {
        Search search = Search.forEngineer(id);
        return Stream.concat(
                Stream.of(search.opened(), search.slaProposed(1, TERMS))
                        .map(recorded -> new Line(SlateCase.BEGIN, recorded)),
                slate.incidents().stream().map(step -> new Line(step.at(), event(search, step.incident()))));
    }

    private static Event event(Search search, SlateCase.SlateIncident incident) {
        return switch (incident) {
            case AGREED -> search.slaAgreed(1, TERMS);
            case HANDED_OVER -> search.reassigned(Side.HIRING_MANAGER, "nora");
            case HELD -> search.putOnHold();
            case RESUMED -> search.resumed();
            case PRESENTED -> search.slatePresented(2);
        };
    }
}
