package dev.tandem.testing.typescript;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node with what the {@code package-lock.json} of a folder names, where both are to be had. */
public final class NodePackages {

    private final Path folder;

    private NodePackages(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder of the repository with a {@code package-lock.json}, found upwards from where the tests run.
     *
     * @param path such as {@code infra/tools/typescript}
     */
    public static Path folder(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve(path);
            if (Files.exists(found.resolve("package-lock.json"))) {
                return found;
            }
        }
        throw new IllegalStateException(
                path + " is in no folder above " + Path.of("").toAbsolutePath());
    }

    /**
     * Node with the packages of such a folder, which are installed once from the registry. Empty where there is no node, or where its
     * packages cannot be had: then it says so on standard output.
     */
    public static Optional<NodePackages> in(String path) {
        Path folder = folder(path);
        if (!isOnPath("node") || !isOnPath("npm")) {
            return notHere(path, "node and npm are not on the path");
        }
        String lockName = "tandem-" + folder.getFileName() + ".lock";
        try (FileChannel lock = FileChannel.open(
                        Path.of(System.getProperty("java.io.tmpdir"), lockName),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            String wanted = Files.readString(folder.resolve("package-lock.json"));
            Path installed = folder.resolve("node_modules/.tandem-installed");
            if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
                Result result = run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                if (result.status() != 0) {
                    return notHere(path, "npm ci failed: " + result.output());
                }
                Files.writeString(installed, wanted);
            }
            return Optional.of(new NodePackages(folder));
        } catch (IOException e) {
            return notHere(path, "its packages cannot be installed: " + e);
        }
    }

    private static Optional<NodePackages> notHere(String path, String why) {
        System.out.println(path + " is not tried here: " + why);
        return Optional.empty();
    }

    /**
     * Runs a script of one of the packages in their folder.
     *
     * @param script such as {@code typescript/bin/tsc}
     */
    public Result run(String script, String... arguments) throws IOException {
        return script(folder.resolve("node_modules").resolve(script), arguments);
    }

    Result script(Path script, String... arguments) throws IOException {
        return run(
                folder,
                Stream.concat(Stream.of("node", script.toString()), Stream.of(arguments))
                        .toList());
    }

    /**
     * What became of it.
     *
     * @param status 0 if all is well
     * @param output what it said, errors included
     */
    public record Result(int status, String output) {}

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
