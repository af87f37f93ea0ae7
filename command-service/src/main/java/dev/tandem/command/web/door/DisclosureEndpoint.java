package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.Sealed;
import dev.tandem.events.Role;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where those who may read personal data have it opened. Keys stay in this service, and who looked is in the log. */
@RestController
public final class DisclosureEndpoint {

    public static final String PATH = "/personal-data/open";

    private static final Logger LOG = LoggerFactory.getLogger(DisclosureEndpoint.class);

    /** {@value Disclosure#MOST} texts as long as a command may hold one, sealed. */
    private static final long MAX_BODY = 8 * 1024 * 1024;

    private static final JsonBounds BOUNDS =
            new JsonBounds(4, 10 * Disclosure.MOST, Disclosure.MOST, 10, SealedTexts.LONGEST);

    private final SealedTexts sealed;
    private final CommandReader reader;
    private final RequestBody bodies;

    DisclosureEndpoint(SealedTexts sealed, CommandReader reader, RequestBody bodies) {
        this.sealed = sealed;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Disclosed open(Caller caller, HttpServletRequest request) {
        if (!caller.is(Role.AUDITOR)) {
            throw CommonProblems.forbidden(
                            "What is known of candidates is opened for an auditor; " + caller.person() + " is none.",
                            "Ask with the token of an auditor.")
                    .exception();
        }
        Disclosure opening = reader.read(Disclosure.class, bodies.read(request, MAX_BODY), BOUNDS);
        try {
            List<Optional<String>> texts =
                    sealed.open(opening.texts().stream().map(Sealed::about).toList());
            LOG.info(
                    "{} had {} texts opened, about {}",
                    caller.person(),
                    texts.size(),
                    opening.texts().stream()
                            .map(text -> text.candidate().value())
                            .distinct()
                            .toList());
            return new Disclosed(texts.stream()
                    .map(text -> new Disclosed.Said(text.orElse(null), text.isEmpty()))
                    .toList());
        } catch (NotSealedHereException e) {
            throw CommandProblems.notSealedHere(e).exception();
        }
    }
}
