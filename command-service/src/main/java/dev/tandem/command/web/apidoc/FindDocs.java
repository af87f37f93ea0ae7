package dev.tandem.command.web.apidoc;

import dev.tandem.access.Problem;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.sight.Duplicates;
import dev.tandem.command.sight.DuplicatesAsked;
import dev.tandem.command.sight.FindAsked;
import dev.tandem.command.sight.Found;
import dev.tandem.command.web.door.FindEndpoint;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about finding candidates. */
final class FindDocs {

    private FindDocs() {}

    static Map<String, Object> find(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "FindCandidates",
                        "Candidates by name or address",
                        """
                What `GET /candidates?q=` of query-service asks: see there. Only candidates whom the caller may see.""",
                        schemas.sent(FindAsked.class),
                        "Those who were found, by their ids.",
                        schemas.answered(Found.class))
                .with(problems, tooShort());
    }

    static Map<String, Object> duplicates(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "ListDuplicates",
                        "Candidates who are likely the same",
                        """
                What `GET /candidates/duplicates` of query-service asks: see there.

                **Who may:** `privacy-officer`, `auditor`. Names that they read are in the log.""",
                        schemas.sent(DuplicatesAsked.class),
                        "Pairs, by their ids.",
                        schemas.answered(Duplicates.class))
                .with(problems, tooShort());
    }

    private static Problem tooShort() {
        return CommandProblems.invalid(List.of(FindEndpoint.tooShort()));
    }
}
