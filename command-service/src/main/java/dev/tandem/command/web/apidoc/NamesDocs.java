package dev.tandem.command.web.apidoc;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.sight.NamesAsked;
import dev.tandem.command.sight.NamesTold;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about the names of candidates and people. */
final class NamesDocs {

    private NamesDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "TellNames",
                        "What candidates and people are called",
                        """
                For candidates on searches and for those who work on hires, each in the order in which they were sent: the name; that \
                they were erased, and when; or neither, where the caller has nothing to do with them there, or there is nobody of \
                that id.

                **Who may:** names of people, whoever has a role but `analyst` and `career-site`. Names of candidates, the recruiter and the hiring manager of the search, who acts for them, its coordinators and sourcers; \
                an interviewer for those whom they interview; `ta-leader`, `executive`, `privacy-officer` and `auditor` for all. \
                Names read by the latter four are in the log.""",
                        schemas.sent(NamesAsked.class),
                        "Both, each in the order in which they were sent.",
                        schemas.answered(NamesTold.class))
                .with(
                        problems,
                        CommandProblems.invalid(
                                List.of(new FieldError("people", "has 501 entries, which is more than 500"))));
    }
}
