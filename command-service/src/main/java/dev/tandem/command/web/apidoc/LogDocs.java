package dev.tandem.command.web.apidoc;

import dev.tandem.access.Problem;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.web.door.LogEndpoint;
import dev.tandem.openapi.ProblemResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about the transparency log. */
final class LogDocs {

    private static final String PLAIN = "text/plain";

    private LogDocs() {}

    static Map<String, Object> checkpoint(ProblemResponses problems) {
        return operation(
                "GetCheckpoint",
                "The last checkpoint of the transparency log",
                """
                A signed note (C2SP signed-note and tlog-checkpoint): origin, size and root of the tree, signed by the log and cosigned by \
                its witnesses. Also on the topic `hiring.checkpoints`.""",
                List.of(),
                "The checkpoint.",
                text(PLAIN, """
                        tandem.localhost/log
                        1207
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                        — tandem.localhost/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                        """),
                problems,
                List.of(LogEndpoint.nothingPublished()));
    }

    static Map<String, Object> keys(ProblemResponses problems) {
        return operation(
                "ListLogKeys",
                "The public keys of the log and of its witnesses",
                "One in a line, the log's first. Whoever verifies has to know them from somewhere else: keep them when you see them first.",
                List.of(),
                "The keys.",
                text(PLAIN, "tandem.localhost/log+4f1c02d9+AZ3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeO\n"),
                problems,
                List.of());
    }

    static Map<String, Object> tile(ProblemResponses problems) {
        return operation(
                "GetTile",
                "A tile of the log's tree, or a bundle of its entries",
                """
                As C2SP's tlog-tiles has it: `tile/<L>/<N>[.p/<W>]`, and for auditors `tile/entries/<N>[.p/<W>]`, whose entries are the \
                events as they are stored.""",
                List.of(parameter(
                        "path", "path", "Behind `tile/`, such as `0/x001/234`; it may contain slashes.", "string")),
                "The tile.",
                Map.of("application/octet-stream", Map.of("schema", Map.of("type", "string", "format", "binary"))),
                problems,
                List.of(LogEndpoint.noSuchTile("tile/0/999")));
    }

    static Map<String, Object> proof(ProblemResponses problems) {
        return operation(
                "ProveRequisition",
                "A file that proves the whole history of a requisition",
                """
                All its events as they were stored, up to the last checkpoint, with the proofs that none was changed, dropped or slipped in: \
                `./tandem verify FILE` reads it without any network.

                **Who may:** `auditor`.""",
                List.of(
                        parameter("requisition", "path", "Its id.", "string"),
                        parameter(
                                "since",
                                "query",
                                "The size of an earlier tree that you remember: the file shows that this one goes on from it.",
                                "integer")),
                "The file.",
                text(PLAIN, "tandem.dev/history-proof@v1\n"),
                problems,
                List.of(LogEndpoint.nothingPublished()));
    }

    private static Map<String, Object> parameter(String name, String in, String description, String type) {
        return Map.of(
                "name",
                name,
                "in",
                in,
                "required",
                in.equals("path"),
                "description",
                description,
                "schema",
                Map.of("type", type));
    }

    private static Map<String, Object> text(String type, String example) {
        return Map.of(type, Map.of("schema", Map.of("type", "string"), "example", example));
    }

    private static Map<String, Object> operation(
            String id,
            String summary,
            String description,
            List<Map<String, Object>> parameters,
            String told,
            Map<String, Object> content,
            ProblemResponses problems,
            List<Problem> own) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(OpenApiParts.LOG));
        operation.put("summary", summary);
        operation.put("description", description);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", told, "content", content));
        List<Problem> all = new ArrayList<>(own);
        all.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of(id, OpenApiParts.ANY_REQUEST, all));
        operation.put("responses", responses);
        return operation;
    }
}
