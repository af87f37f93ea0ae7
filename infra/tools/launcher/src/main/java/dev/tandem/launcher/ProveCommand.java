package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.LogKeys;
import dev.tandem.transparency.proof.ProofFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the proven history of one requisition away, in a file. */
@Command(
        name = "prove",
        description = {
            "Writes one file with the whole history of a requisition and the proof that nothing of it was changed, dropped or slipped in.",
            "Anybody can verify it elsewhere: see ./tandem verify --help"
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./tandem prove --requisition req-payments --out payments.history-proof"})
final class ProveCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--requisition", required = true, paramLabel = "ID", description = "The requisition.")
    private String requisition = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file; by default ID" + ProofFile.EXTENSION + " in this folder.")
    private @Nullable Path out;

    @Option(
            names = "--since",
            paramLabel = "SIZE",
            description =
                    "Also prove that the log goes on from when it had so many leaves: the size of a checkpoint that you kept.")
    private @Nullable Long since;

    @Option(
            names = "--as",
            paramLabel = "ROLE[:PERSON]",
            description = "Whom to be; an auditor (default: ${DEFAULT-VALUE}).")
    private String who = "auditor";

    @Override
    public Integer call() {
        Endpoints endpoints = workspace.workspace().endpoints();
        Tokens tokens = new Tokens(endpoints.identity(), InstantSource.system());
        Api command = new Api(endpoints.command(), tokens);
        String file = command.text(
                "/log/requisitions/" + requisition + "/proof" + (since == null ? "" : "?since=" + since), who);
        Path target = out == null ? Path.of(requisition + ProofFile.EXTENSION) : out;
        try {
            Files.writeString(target, file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ToolException("cannot write " + target + ": " + e.getMessage(), e);
        }
        LogKeys keys = LogKeys.in(workspace.workspace());
        System.out.println("Wrote " + target + ". Whoever verifies it needs these keys from you, by another way:");
        System.out.println(
                "  ./tandem verify " + target + " --key '" + keys.log() + "' --witness '" + keys.witness() + "'");
        return 0;
    }
}
