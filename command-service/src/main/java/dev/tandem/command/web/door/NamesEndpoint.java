package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.sight.CandidateNames;
import dev.tandem.command.sight.NamesAsked;
import dev.tandem.command.sight.NamesTold;
import dev.tandem.command.sight.PersonNames;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever has to do with candidates, or works with people, reads what they are called. */
@RestController
public final class NamesEndpoint {

    public static final String PATH = "/personal-data/names";

    /** {@value NamesAsked#MOST} pairs of ids, and as many ids, as long as ids may be. */
    private static final long MAX_BODY = 512 * 1024;

    private static final JsonBounds BOUNDS = new JsonBounds(4, 10 * NamesAsked.MOST, NamesAsked.MOST, 10, 1_000);

    private final CandidateNames candidates;
    private final PersonNames people;
    private final CommandReader reader;
    private final RequestBody bodies;

    NamesEndpoint(CandidateNames candidates, PersonNames people, CommandReader reader, RequestBody bodies) {
        this.candidates = candidates;
        this.people = people;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    NamesTold tell(Caller caller, HttpServletRequest request) {
        NamesAsked asked = reader.read(NamesAsked.class, bodies.read(request, MAX_BODY), BOUNDS);
        return new NamesTold(candidates.tell(asked.candidates(), caller), people.tell(asked.people(), caller));
    }
}
