package dev.tandem.command.web.apidoc;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.sight.SearchesAsked;
import dev.tandem.command.sight.SearchesSeen;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about which searches somebody may know of. */
final class SeenSearchesDocs {

    private SeenSearchesDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "TellSeenSearches",
                        "Of which searches the caller may know",
                        """
                Of those that are asked about, the ones of which the caller may know. One that is left out is confidential, replaces \
                the caller, or never was: which of these, nobody is told. query-service asks it for searches that replace somebody.

                **Who may:** everybody, about themselves.""",
                        schemas.sent(SearchesAsked.class),
                        "Those, in the order in which they were sent.",
                        schemas.answered(SearchesSeen.class))
                .with(
                        problems,
                        CommandProblems.invalid(
                                List.of(new FieldError("searches", "has 501 entries, which is more than 500"))));
    }
}
