package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was started, as it stands in the data folder, so that another launcher finds it.
 *
 * @param launcher who started it
 * @param detached whether the launcher left on purpose
 * @param programs the folder of the build that was started
 * @param ports where the parts listen
 * @param parts their processes by name
 */
public record Run(ProcessId launcher, boolean detached, String programs, Ports ports, Map<String, ProcessId> parts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Run {
        parts = Map.copyOf(parts);
    }

    /** A run of this JVM that has started nothing yet. */
    static Run begun(Workspace workspace, Ports ports) {
        return new Run(
                ProcessId.of(ProcessHandle.current()),
                false,
                workspace.programs().toString(),
                ports,
                Map.of());
    }

    /** What the data folder says, whether or not it still runs. */
    public static Optional<Run> in(Workspace workspace) {
        try {
            return Optional.of(JSON.readValue(Files.readString(workspace.state()), Run.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new ToolException("cannot read " + workspace.state() + ": " + e.getMessage(), e);
        }
    }

    /** The process of a part, if it still runs. */
    public Optional<ProcessHandle> process(String part) {
        return Optional.ofNullable(parts.get(part)).flatMap(ProcessId::process);
    }

    /** Whether any part still runs. */
    public boolean isAlive() {
        return parts.values().stream().anyMatch(part -> part.process().isPresent());
    }

    Run with(String part, ProcessHandle process) {
        Map<String, ProcessId> more = new TreeMap<>(parts);
        more.put(part, ProcessId.of(process));
        return new Run(launcher, detached, programs, ports, more);
    }

    Run leftAlone() {
        return new Run(launcher, true, programs, ports, parts);
    }

    /** Writes it down, all or nothing. */
    void keepIn(Workspace workspace) {
        Path partial = workspace.state().resolveSibling("state.json.partial");
        try {
            Private.file(partial);
            Files.writeString(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(partial, workspace.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ToolException("cannot write " + workspace.state() + ": " + e.getMessage(), e);
        }
    }

    /** Removes what the data folder says. */
    static void forget(Workspace workspace) {
        try {
            Files.deleteIfExists(workspace.state());
        } catch (IOException e) {
            throw new ToolException("cannot remove " + workspace.state() + ": " + e.getMessage(), e);
        }
    }
}
