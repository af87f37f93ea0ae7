package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.RequestOrigin;
import dev.tandem.command.audit.Asker;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.PersonalTexts;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever may read personal data has it opened. Keys stay in this service. */
@RestController
public final class DisclosureEndpoint {

    public static final String PATH = "/personal-data/open";

    /** {@value Disclosure#MOST} texts as long as a command may hold one, sealed. */
    private static final long MAX_BODY = 8 * 1024 * 1024;

    private static final JsonBounds BOUNDS =
            new JsonBounds(4, 10 * Disclosure.MOST, Disclosure.MOST, 10, SealedTexts.LONGEST);

    private static final String WHOSE = "or person is to be named, and not both: whose key was it sealed with?";

    private final PersonalTexts texts;
    private final CommandReader reader;
    private final RequestBody bodies;

    DisclosureEndpoint(PersonalTexts texts, CommandReader reader, RequestBody bodies) {
        this.texts = texts;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Disclosed open(Caller caller, HttpServletRequest request) {
        Disclosure opening = reader.read(Disclosure.class, bodies.read(request, MAX_BODY), BOUNDS);
        List<FieldError> unclear = IntStream.range(0, opening.texts().size())
                .filter(i -> !opening.texts().get(i).namesOne())
                .mapToObj(i -> new FieldError("texts[" + i + "].candidate", WHOSE))
                .toList();
        if (!unclear.isEmpty()) {
            throw CommandProblems.invalid(unclear).exception();
        }
        try {
            return new Disclosed(texts.open(
                    opening.texts(), new Asker(caller, CorrelationId.of(request), RequestOrigin.of(request))));
        } catch (NotSealedHereException e) {
            throw CommandProblems.notSealedHere(e).exception();
        }
    }
}
