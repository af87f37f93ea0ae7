package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.nio.file.Files;
import java.util.Map;

/** The PostgreSQL of a data folder in which there is none yet, running alone, for as long as something is brought into it. */
public final class EmptyDatabase {

    private static final String NAME = "tandem_command";

    private final Workspace workspace;
    private final int port;

    /**
     * That of a data folder.
     *
     * @param port where it may listen meanwhile
     */
    public EmptyDatabase(Workspace workspace, int port) {
        if (Files.exists(workspace.databases())) {
            throw new ToolException(
                    workspace.data() + " holds the data of a Tandem already; name an empty folder with --data");
        }
        this.workspace = workspace;
        this.port = port;
    }

    /** What brings something into it: given the address of the database, its owner, and the environment that has the password. */
    @FunctionalInterface
    public interface Filling {

        /** Returns 0 if it has. */
        int by(String url, String owner, Map<String, String> environment) throws InterruptedException;
    }

    /**
     * Starts it, has it filled, and stops it. If it was not filled, nothing of it is left.
     *
     * @return what the filling returned
     */
    public int fill(Filling filling) throws InterruptedException {
        Secrets secrets = Secrets.keptIn(workspace.data());
        PostgresProcess postgres = new PostgresProcess(workspace, port, secrets);
        boolean filled = false;
        ProcessHandle process = new Startup(new Progress(System.err, false), (_, _) -> {}).launch(postgres);
        try {
            int code = filling.by(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, Map.of("PGPASSWORD", secrets.command()));
            filled = code == 0;
            return code;
        } finally {
            postgres.stop(process);
            if (!filled) {
                Folders.delete(workspace.databases());
            }
        }
    }
}
