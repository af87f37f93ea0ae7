package dev.tandem.testing.typescript;

import dev.tandem.testing.typescript.NodePackages.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Node with what {@code infra/tools/typescript/package-lock.json} names, where both are to be had. */
public final class TypeScript {

    private static final String FOLDER = "infra/tools/typescript";

    private final NodePackages node;

    private TypeScript(NodePackages node) {
        this.node = node;
    }

    /** Where the declarations are kept, found upwards from where the tests run. */
    public static Path folder() {
        return NodePackages.folder(FOLDER);
    }

    /** Node with its packages; empty where they are not to be had, as {@link NodePackages#in} says. */
    public static Optional<TypeScript> here() {
        return NodePackages.in(FOLDER).map(TypeScript::new);
    }

    /** Declarations of that OpenAPI document. */
    public String declarations(Path document) throws IOException {
        Path declarations = Files.createTempFile("declarations", ".d.ts");
        try {
            good(node.run("openapi-typescript/bin/cli.js", document.toString(), "--output", declarations.toString()));
            return Files.readString(declarations);
        } finally {
            Files.delete(declarations);
        }
    }

    /** Compiles all of a project strictly, and says what is wrong; empty if nothing is. */
    public String compile(Path project) throws IOException {
        Result result = node.run("typescript/bin/tsc", "--project", project.toString());
        return result.status() == 0 ? "" : result.output();
    }

    /** What a script says; throws with it if the script fails. */
    public String script(Path script, String... arguments) throws IOException {
        return good(node.script(script, arguments));
    }

    private static String good(Result result) {
        if (result.status() != 0) {
            throw new AssertionError(result.output());
        }
        return result.output();
    }
}
