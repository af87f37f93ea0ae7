package dev.tandem.command.web.door;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.retention.Proposal;
import dev.tandem.command.retention.Proposals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a privacy officer reads whose data need not be kept any longer. */
@RestController
public final class RetentionEndpoint {

    public static final String PATH = "/retention/proposals";

    private static final String AFTER = "after";
    private static final String HELD = "held";
    private static final String LIMIT = "limit";

    private final Proposals proposals;

    RetentionEndpoint(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Whose data need not be kept.
     *
     * @param proposals by the ids of the candidates
     * @param next what the next are asked with, as {@code after}; null: these are the last
     */
    public record Proposed(
            List<Proposal> proposals, @Nullable String next) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Proposed list(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") String held,
            @RequestParam(defaultValue = "100") String limit) {
        UnknownParameters.refuse(request, Set.of(AFTER, HELD, LIMIT));
        Rights.requireWhole(caller, Readable.RETENTION);
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > Proposals.MOST) {
            throw refused(LIMIT, "is a number from 1 to " + Proposals.MOST);
        }
        if (!held.equals("true") && !held.equals("false")) {
            throw refused(HELD, "is true or false");
        }
        if (after.indexOf('\0') >= 0) {
            throw refused(AFTER, "is an id");
        }
        List<Proposal> listed = proposals.list(after, held.equals("true"), most);
        return new Proposed(
                listed, listed.size() < most ? null : listed.getLast().candidate());
    }

    private static RuntimeException refused(String parameter, String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, why)))
                .exception();
    }
}
