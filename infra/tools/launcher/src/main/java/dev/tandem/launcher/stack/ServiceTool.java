package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** Runs a tool that command-service brings, which knows its tables and keys: in a process of its own, that says what it says. */
public final class ServiceTool {

    private final Workspace workspace;
    private final String program;

    /**
     * One of them.
     *
     * @param program its class
     */
    public ServiceTool(Workspace workspace, String program) {
        this.workspace = workspace;
        this.program = program;
    }

    /**
     * Runs it.
     *
     * @return its exit code
     */
    public int run(List<String> arguments, Map<String, String> environment) throws InterruptedException {
        Path jar = workspace.programs().resolve("command-service/command-service.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        try {
            // Extracted, as the script does, its classes are on the class path; packed, Spring Boot's loader finds
            // them.
            if (isPacked(jar)) {
                command.addAll(List.of(
                        "-Dloader.main=" + program,
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
            } else {
                command.addAll(List.of("-cp", jar.toString(), program));
            }
            command.addAll(arguments);
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().putAll(environment);
            return process.start().waitFor();
        } catch (IOException e) {
            throw new ToolException("cannot run " + program + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPacked(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/classes/") != null;
        }
    }
}
