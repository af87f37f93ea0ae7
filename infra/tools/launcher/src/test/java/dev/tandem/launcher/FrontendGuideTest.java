package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Endpoints;
import dev.tandem.testing.typescript.TypeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What infra/guides/frontend.md tells people to write compiles, signs somebody in from another origin, and draws their board. */
class FrontendGuideTest {

    private static final Path GUIDE = TypeScript.folder().resolve("../../guides/frontend.md");
    private static final Path BUILT = TypeScript.folder().resolve("target/guide");
    private static final Pattern SNIPPET = Pattern.compile("```ts\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void itsSnippetsCompile() throws Exception {
        Optional<TypeScript> typeScript = TypeScript.here();
        if (typeScript.isPresent()) {
            compiled(typeScript.get(), Endpoints.local(8080, 8081, 8082));
        }
    }

    @Test
    void itsSnippetsDrawTheBoardOfWhoeverSignsIn() throws Exception {
        Optional<TypeScript> typeScript = TypeScript.here();
        if (typeScript.isEmpty()) {
            return;
        }
        try (WholeStack tandem = WholeStack.start(folder)) {
            tell(tandem);
            Path module = compiled(typeScript.get(), tandem.endpoints());

            String page = typeScript
                    .get()
                    .script(
                            Path.of("src/test/resources/guide/browser.mjs").toAbsolutePath(),
                            module.toString(),
                            "http://localhost:5173",
                            "recruiter:rita");

            assertThat(page)
                    .contains("Backend engineer, open for")
                    .contains("SUBMITTED (1)")
                    .contains("  Ada Example, 0 days here.")
                    .contains("The other side asked a question")
                    .contains("to SCREEN: yes")
                    .containsPattern("to SUBMITTED: [A-Z]")
                    .containsPattern("Heard at once: .*question")
                    .contains("Ada Example has been in SUBMITTED for 0")
                    .contains(": The recruiter put a candidate before the hiring manager.");
        }
    }

    private static void tell(WholeStack tandem) throws IOException, InterruptedException {
        Door door = new Door(tandem.endpoints().command());
        String token = tandem.token("importer:ivy");
        List<Order> orders = List.of(
                new Order(
                        "OpenRequisition",
                        Map.of(
                                "requisition", "payments-1",
                                "title", "Backend engineer",
                                "department", "Payments",
                                "roleType", "ENGINEER",
                                "location", "Lisbon",
                                "openings", 1,
                                "hiringManager", "max",
                                "recruiter", "rita"),
                        null,
                        null),
                new Order("RegisterCandidate", Map.of("candidate", "ada", "name", "Ada Example"), null, null),
                new Order(
                        "SubmitCandidate",
                        Map.of("requisition", "payments-1", "candidate", "ada", "source", "REFERRAL"),
                        null,
                        null));
        for (Order order : orders) {
            assertThat(door.give(order, token).status()).as(order.toString()).isEqualTo(200);
        }
    }

    /** The module that the guide's snippets make, for services at those addresses. */
    private static Path compiled(TypeScript typeScript, Endpoints at) throws IOException {
        String text = SNIPPET.matcher(Files.readString(GUIDE))
                .results()
                .map(MatchResult::group)
                .map(snippet -> snippet.substring("```ts\n".length(), snippet.length() - "```".length()))
                .collect(Collectors.joining("\n"))
                .replace("./generated/", "../../src/generated/")
                .replace("http://localhost:8080", at.command().toString())
                .replace("http://localhost:8081", at.query().toString())
                .replace("http://localhost:8082", at.identity().toString());
        Files.createDirectories(BUILT);
        Files.writeString(BUILT.resolve("main.ts"), text);
        Files.writeString(BUILT.resolve("tsconfig.json"), """
                {"extends": "../../tsconfig.json",
                 "compilerOptions": {"noEmit": false, "rootDir": "../..", "outDir": "out"},
                 "include": ["main.ts"]}
                """);
        assertThat(typeScript.compile(BUILT)).isEmpty();
        return BUILT.resolve("out/target/guide/main.js");
    }
}
