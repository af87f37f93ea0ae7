package dev.tandem.command.web;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where those who may read personal data have it opened. Keys stay in this service, and who looked is in the log. */
@RestController
final class DisclosureEndpoint {

    static final String PATH = "/personal-data/open";

    private static final Logger LOG = LoggerFactory.getLogger(DisclosureEndpoint.class);

    /** {@value Disclosure#MOST} texts as long as a command may hold one, sealed. */
    private static final long MAX_BODY = 8 * 1024 * 1024;

    private final SealedTexts sealed;
    private final CommandReader reader;

    DisclosureEndpoint(SealedTexts sealed, CommandReader reader) {
        this.sealed = sealed;
        this.reader = reader;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Disclosed open(Caller caller, HttpServletRequest request) throws IOException {
        if (!caller.is(Role.AUDITOR)) {
            throw CommonProblems.forbidden(
                            "What is known of candidates is opened for an auditor; " + caller.person() + " is none.",
                            "Ask with the token of an auditor.")
                    .exception();
        }
        Disclosure opening = reader.read(Disclosure.class, Body.read(request, MAX_BODY));
        try {
            List<Optional<String>> texts = sealed.open(opening.texts());
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
