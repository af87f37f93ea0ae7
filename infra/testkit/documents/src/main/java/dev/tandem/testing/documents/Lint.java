package dev.tandem.testing.documents;

import dev.tandem.testing.typescript.NodePackages;
import dev.tandem.testing.typescript.NodePackages.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Redocly and Spectral have to say of an API document, by the rules in {@code infra/tools/lint}, where node is. */
public final class Lint {

    private static final String FOLDER = "infra/tools/lint";

    private Lint() {}

    /**
     * Errors and warnings; empty if there are none, or where there is no node: then it says so on standard output.
     *
     * @param document the OpenAPI document as the service serves it
     */
    public static String complaint(String document) throws IOException {
        Optional<NodePackages> node = NodePackages.in(FOLDER);
        if (node.isEmpty()) {
            return "";
        }
        Path file = Files.createTempFile("openapi", ".json");
        try {
            Files.writeString(file, document);
            Path rules = NodePackages.folder(FOLDER);
            Result redocly = node.get()
                    .run(
                            "@redocly/cli/bin/cli.js",
                            "lint",
                            "--config=" + rules.resolve("redocly.yaml"),
                            "--format=checkstyle",
                            file.toString());
            Result spectral = node.get()
                    .run(
                            "@stoplight/spectral-cli/dist/index.js",
                            "lint",
                            "--ruleset=" + rules.resolve(".spectral.yaml"),
                            "--fail-severity=hint",
                            "--format=text",
                            file.toString());
            boolean clean = redocly.status() == 0 && !redocly.output().contains("severity=\"");
            return (clean ? "" : redocly.output()) + (spectral.status() == 0 ? "" : spectral.output());
        } finally {
            Files.delete(file);
        }
    }
}
