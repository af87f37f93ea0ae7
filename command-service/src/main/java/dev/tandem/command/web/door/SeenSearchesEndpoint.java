package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.sight.SearchesAsked;
import dev.tandem.command.sight.SearchesSeen;
import dev.tandem.command.sight.SeenSearches;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the other service learns of which searches somebody may know; for itself, each would learn it from any query. */
@RestController
public final class SeenSearchesEndpoint {

    public static final String PATH = "/personal-data/seen";

    /** {@value SearchesAsked#MOST} ids, as long as ids may be. */
    private static final long MAX_BODY = 256 * 1024;

    private static final JsonBounds BOUNDS = new JsonBounds(3, 2 * SearchesAsked.MOST, SearchesAsked.MOST, 10, 1_000);

    private final SeenSearches searches;
    private final CommandReader reader;
    private final RequestBody bodies;

    SeenSearchesEndpoint(SeenSearches searches, CommandReader reader, RequestBody bodies) {
        this.searches = searches;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    SearchesSeen tell(Caller caller, HttpServletRequest request) {
        SearchesAsked asked = reader.read(SearchesAsked.class, bodies.read(request, MAX_BODY), BOUNDS);
        return new SearchesSeen(searches.of(asked.searches(), caller));
    }
}
