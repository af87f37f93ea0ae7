package dev.tandem.command.web.apidoc;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.web.door.Disclosed;
import dev.tandem.command.web.door.Disclosure;
import dev.tandem.events.CandidateId;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about the opening of personal data. */
final class DisclosureDocs {

    private DisclosureDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        return new PersonalDataOperation(
                        "OpenPersonalData",
                        "What sealed texts say",
                        """
                Personal data stands in events sealed with a key of its candidate, or of whoever works on hires, on the topic and in every read model. Who may \
                read it has it opened here, text by text; keys are never given away. A candidate who was forgotten has no \
                key any more, and what was known of them is answered as erased.

                **Who may:** each text says on which search it stands and what it belongs to, and is opened for whoever reads \
                such things there; without a search, for whoever reads all of them, and without either for an `auditor`. Texts about \
                somebody who works on hires name the `person`, and are for whoever may read what people are called. One text \
                that may not be read refuses them all. What those who read all of a kind had opened is in the log.""",
                        schemas.sent(Disclosure.class),
                        "The texts, in the order in which they were sent.",
                        schemas.answered(Disclosed.class))
                .with(
                        problems,
                        CommandProblems.invalid(List.of(new FieldError("texts", "must not be empty"))),
                        CommonProblems.forbidden(
                                "Not all of these texts (JUDGEMENT) are opened for ivy, given what they have to do with those people.",
                                "Ask for those on searches of yours, or with a token of a role that reads all."),
                        CommandProblems.notSealedHere(new NotSealedHereException(new CandidateId("cand-19"))));
    }
}
