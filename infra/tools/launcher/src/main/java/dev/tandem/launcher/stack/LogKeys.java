package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.witness.KeyFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The keys of the transparency log and of its witness on this machine: made once, in the data folder, readable by their owner alone. A witness
 * that is to protect from whoever owns this machine runs on another.
 *
 * @param folder of both
 */
public record LogKeys(Path folder) {

    /** The name of the log. */
    public static final String ORIGIN = "tandem.localhost/log";

    /** The name of the witness. */
    public static final String WITNESS = "witness.localhost";

    /** Those of that data folder. */
    public static LogKeys in(Workspace workspace) {
        return new LogKeys(workspace.data().resolve("transparency-log"));
    }

    /** The file of the private key of the log. */
    public Path logKeyFile() {
        return folder.resolve("log-key");
    }

    Path witnessFolder() {
        return folder.resolve("witness");
    }

    /** The public key of the log. */
    public VerifierKey log() {
        return made(logKeyFile(), ORIGIN, KeyKind.NOTE);
    }

    /** The public key of the witness. */
    public VerifierKey witness() {
        return made(witnessFolder().resolve("key"), WITNESS, KeyKind.COSIGNATURE);
    }

    private VerifierKey made(Path file, String name, KeyKind kind) {
        try {
            Private.folder(folder);
            Private.folder(witnessFolder());
            return KeyFile.in(file, name, kind).verifier();
        } catch (IOException e) {
            throw new ToolException("cannot keep the key " + file + ": " + e.getMessage(), e);
        }
    }
}
