package dev.tandem.testing.typescript;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node with what {@code infra/tools/typescript/package-lock.json} names, where both are to be had. */
public final class TypeScript {

    private final Path folder;

    private TypeScript(Path folder) {
        this.folder = folder;
    }

    /** Where the declarations are kept, found upwards from where the tests run. */
    public static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("infra/tools/typescript");
            if (Files.exists(found.resolve("package-lock.json"))) {
                return found;
            }
        }
        throw new IllegalStateException(
                "infra/tools/typescript is in no folder above " + Path.of("").toAbsolutePath());
    }

    /**
     * Node with its packages, which are installed once from the registry. Empty where there is no node, or where its packages cannot be
     * had: then it says so on standard output.
     */
    public static Optional<TypeScript> here() {
        Path folder = folder();
        if (!isOnPath("node") || !isOnPath("npm")) {
            return notHere("node and npm are not on the path");
        }
        try (FileChannel lock = FileChannel.open(
                        Path.of(System.getProperty("java.io.tmpdir"), "tandem-typescript.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            String wanted = Files.readString(folder.resolve("package-lock.json"));
            Path installed = folder.resolve("node_modules/.tandem-installed");
            if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
                Result result = run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                if (result.status() != 0) {
                    return notHere("npm ci failed: " + result.output());
                }
                Files.writeString(installed, wanted);
            }
            return Optional.of(new TypeScript(folder));
        } catch (IOException e) {
            return notHere("its packages cannot be installed: " + e);
        }
    }

    private static Optional<TypeScript> notHere(String why) {
        System.out.println("TypeScript is not tried here: " + why);
        return Optional.empty();
    }

    /** Declarations of that OpenAPI document. */
    public String declarations(Path document) throws IOException {
        Path declarations = Files.createTempFile("declarations", ".d.ts");
        try {
            good(node("openapi-typescript/bin/cli.js", document.toString(), "--output", declarations.toString()));
            return Files.readString(declarations);
        } finally {
            Files.delete(declarations);
        }
    }

    /** Compiles all of a project strictly, and says what is wrong; empty if nothing is. */
    public String compile(Path project) throws IOException {
        Result result = node("typescript/bin/tsc", "--project", project.toString());
        return result.status() == 0 ? "" : result.output();
    }

    /** What a script says; throws with it if the script fails. */
    public String script(Path script, String... arguments) throws IOException {
        return good(run(
                folder,
                Stream.concat(Stream.of("node", script.toString()), Stream.of(arguments))
                        .toList()));
    }

    private Result node(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("node", folder.resolve("node_modules").resolve(script).toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static String good(Result result) {
        if (result.status() != 0) {
            throw new AssertionError(result.output());
        }
        return result.output();
    }

    private record Result(int status, String output) {}

    private static Result run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Result(process.exitValue(), output);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
