package dev.tandem.command.web.apidoc;

import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.audit.AuditAsked;
import dev.tandem.command.audit.OriginsAsked;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.rules.ReviewAsked;
import dev.tandem.command.rules.RulesReview;
import dev.tandem.command.web.door.AuditEndpoint;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about what is kept for auditors. */
final class AuditDocs {

    private AuditDocs() {}

    static Map<String, Object> refusals(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "ListRefusedCommands",
                        "Commands that were refused",
                        """
                Who gave which command, when, and which rule refused it, with the search, application and candidate that it was \
                about. No text of the command is kept. What could not even be read as a command is left out, and so is the same \
                refusal told again to the same `Idempotency-Key`.

                **Who may:** `auditor`, `operator`.""",
                        schemas.sent(AuditAsked.class),
                        "Those, oldest first.",
                        schemas.answered(AuditEndpoint.Refused.class))
                .with(problems, tooMany());
    }

    static Map<String, Object> readings(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "ListReadings",
                        "Who read texts about people",
                        """
                Who had which kind of texts about whom opened, when, and by which role or relation they were allowed to. It is stored \
                before the texts are told.

                **Who may:** `auditor`, `privacy-officer`.""",
                        schemas.sent(AuditAsked.class),
                        "Those, oldest first.",
                        schemas.answered(AuditEndpoint.Read.class))
                .with(problems, tooMany());
    }

    static Map<String, Object> origins(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "TellOrigins",
                        "Where events came from",
                        """
                The kind of actor, the request and the IP address of stored events: the log keeps them, the topic does not. An \
                address goes when whoever sent the request is forgotten.

                **Who may:** `auditor`, `operator`.""",
                        schemas.sent(OriginsAsked.class),
                        "Those of the positions at which an event is, in order.",
                        schemas.answered(AuditEndpoint.Came.class))
                .with(
                        problems,
                        CommandProblems.invalid(
                                List.of(new FieldError("positions", "has 1001 entries, which is more than 1000"))));
    }

    static Map<String, Object> rules(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "JudgeLog",
                        "Whether events follow from the rules",
                        """
                Decides again, command by command, on the log as it stood then: each verdict says whether the stored events follow from \
                the command that they tell. What was decided by another edition of the rules, or by a command that its events do not tell \
                whole, is `NOT_JUDGED`, and `detail` says why. `next` is where to go on; null at the end of the log.

                **Who may:** `auditor`.""",
                        schemas.sent(ReviewAsked.class),
                        "The verdicts, in order.",
                        schemas.answered(RulesReview.Stretch.class))
                .with(problems, CommandProblems.invalid(List.of(new FieldError("events", "is at most 1000"))));
    }

    private static Problem tooMany() {
        return CommandProblems.invalid(List.of(new FieldError("limit", "is at most 1000")));
    }
}
