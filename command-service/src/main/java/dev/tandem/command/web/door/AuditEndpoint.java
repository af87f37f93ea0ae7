package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.audit.AuditAsked;
import dev.tandem.command.audit.EventOrigin;
import dev.tandem.command.audit.EventOrigins;
import dev.tandem.command.audit.OriginsAsked;
import dev.tandem.command.audit.Reading;
import dev.tandem.command.audit.Readings;
import dev.tandem.command.audit.RefusedCommand;
import dev.tandem.command.audit.RefusedCommands;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.rules.ReviewAsked;
import dev.tandem.command.rules.RulesReview;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where auditors learn what is kept beside the events: what was refused, who read what, and where requests came from. */
@RestController
public final class AuditEndpoint {

    public static final String REFUSALS = "/audit/refused-commands";
    public static final String READINGS = "/audit/readings";
    public static final String ORIGINS = "/audit/origins";
    public static final String RULES = "/audit/rules";

    /** {@value AuditAsked#MOST} positions. */
    private static final long MAX_BODY = 64 * 1024;

    private static final JsonBounds BOUNDS = new JsonBounds(3, 2 * AuditAsked.MOST, AuditAsked.MOST, 10, 1_000);

    private final RefusedCommands refusals;
    private final Readings readings;
    private final EventOrigins origins;
    private final RulesReview rules;
    private final CommandReader reader;
    private final RequestBody bodies;

    AuditEndpoint(
            RefusedCommands refusals,
            Readings readings,
            EventOrigins origins,
            RulesReview rules,
            CommandReader reader,
            RequestBody bodies) {
        this.refusals = refusals;
        this.readings = readings;
        this.origins = origins;
        this.rules = rules;
        this.reader = reader;
        this.bodies = bodies;
    }

    /**
     * Commands that were refused.
     *
     * @param commands oldest first; the next begin after the number of the last
     */
    public record Refused(List<RefusedCommand> commands) {}

    /**
     * Texts about people that were read.
     *
     * @param readings oldest first; the next begin after the number of the last
     */
    public record Read(List<Reading> readings) {}

    /**
     * Where events came from.
     *
     * @param origins by position
     */
    public record Came(List<EventOrigin> origins) {}

    @PostMapping(
            path = REFUSALS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Refused refused(Caller caller, HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.REFUSALS);
        return new Refused(refusals.list(asked(AuditAsked.class, request)));
    }

    @PostMapping(
            path = READINGS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Read read(Caller caller, HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.READINGS);
        return new Read(readings.list(asked(AuditAsked.class, request)));
    }

    @PostMapping(
            path = ORIGINS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Came came(Caller caller, HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.REFUSALS);
        return new Came(origins.of(asked(OriginsAsked.class, request).positions()));
    }

    @PostMapping(path = RULES, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    RulesReview.Stretch judged(Caller caller, HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.HISTORY);
        ReviewAsked asked = asked(ReviewAsked.class, request);
        return rules.stretch(
                asked.behind(),
                asked.events(),
                asked.requisition() == null ? null : asked.requisition().tag().toString());
    }

    private <A> A asked(Class<A> type, HttpServletRequest request) {
        return reader.read(type, bodies.read(request, MAX_BODY), BOUNDS);
    }
}
