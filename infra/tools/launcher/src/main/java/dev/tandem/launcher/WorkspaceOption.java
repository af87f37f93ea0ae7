package dev.tandem.launcher;

import dev.tandem.launcher.stack.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Tandem of this machine is meant: its data folder. */
public final class WorkspaceOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: $TANDEM_DATA, else .tandem where Tandem was cloned.")
    private @Nullable Path data;

    /** What has to be added to other commands so that they mean the same place; empty if nothing. */
    String option() {
        return data == null ? "" : " --data '" + data.toAbsolutePath().normalize() + "'";
    }

    /** The place, from the option, the environment and what the {@code tandem} script says. */
    public Workspace workspace() {
        Path home = Path.of(System.getProperty("tandem.home", System.getProperty("user.dir")));
        Path programs = Path.of(System.getProperty(
                "tandem.programs", home.resolve(".tandem/programs").toString()));
        Path folder = Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("TANDEM_DATA"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .orElse(home.resolve(".tandem"));
        return new Workspace(programs, folder.toAbsolutePath().normalize());
    }
}
