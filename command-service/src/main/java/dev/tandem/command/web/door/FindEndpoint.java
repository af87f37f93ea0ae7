package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.sight.CandidateFinder;
import dev.tandem.command.sight.Duplicates;
import dev.tandem.command.sight.DuplicatesAsked;
import dev.tandem.command.sight.FindAsked;
import dev.tandem.command.sight.Found;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where query-service has candidates found, for whoever asks it. */
@RestController
public final class FindEndpoint {

    public static final String FIND = "/personal-data/find";
    public static final String DUPLICATES = "/personal-data/duplicates";

    private static final long MAX_BODY = 16 * 1024;

    private static final JsonBounds BOUNDS = new JsonBounds(2, 10, 10, 10, 1_000);

    private final CandidateFinder finder;
    private final CommandReader reader;
    private final RequestBody bodies;

    FindEndpoint(CandidateFinder finder, CommandReader reader, RequestBody bodies) {
        this.finder = finder;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(path = FIND, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Found find(Caller caller, HttpServletRequest request) {
        FindAsked asked = reader.read(FindAsked.class, bodies.read(request, MAX_BODY), BOUNDS);
        return finder.find(asked, caller)
                .orElseThrow(() -> CommandProblems.invalid(List.of(tooShort())).exception());
    }

    /** What is said of a beginning that finds nobody. */
    public static FieldError tooShort() {
        return new FieldError(
                "q", "is too short: at least 3 characters of a name, or a whole e-mail address or telephone number");
    }

    @PostMapping(
            path = DUPLICATES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Duplicates duplicates(Caller caller, HttpServletRequest request) {
        return finder.duplicates(reader.read(DuplicatesAsked.class, bodies.read(request, MAX_BODY), BOUNDS), caller);
    }
}
