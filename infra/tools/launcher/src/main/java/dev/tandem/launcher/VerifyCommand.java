package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.LogKeys;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Secrets;
import dev.tandem.launcher.stack.ServiceTool;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.proof.Verdict;
import dev.tandem.transparency.text.MalformedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a file that {@code prove} wrote, or the whole store, and says in words what is wrong. */
@Command(
        name = "verify",
        description = {
            "Verifies a file with the proven history of a requisition: offline, with nothing but the file and the keys.",
            "With --store, walks this machine's whole database along its log and says where it was touched.",
            "With --rules, has every command decided again, and says which events do not follow from the rules."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is as it was recorded", "1:something is wrong, or cannot be verified"},
        footer = {
            "",
            "Without keys, those of this machine's data folder are taken: that tells nothing about whoever owns it.",
            "Examples:",
            "  ./tandem verify payments.history-proof --key 'tandem.example/log+…' --witness 'witness.example+…'",
            "  ./tandem verify --store",
            "  ./tandem verify --rules --requisition req-payments"
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file.")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "The public key of the log; may be repeated.")
    private @Nullable List<String> keys;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "The public key of a witness that has to have cosigned; may be repeated.")
    private @Nullable List<String> witnesses;

    @Option(names = "--store", description = "Walk the database instead.")
    private boolean store;

    @Option(names = "--rules", description = "Hold the events to the rules instead; Tandem has to run.")
    private boolean rules;

    @Option(
            names = "--requisition",
            paramLabel = "ID",
            description = "With --rules: only what is about that requisition.")
    private @Nullable String requisition;

    @Option(
            names = "--as",
            paramLabel = "ROLE[:PERSON]",
            description = "With --rules: whom to be; an auditor (default: ${DEFAULT-VALUE}).")
    private String who = "auditor";

    @Override
    public Integer call() throws InterruptedException {
        if (Stream.of(store, rules, file != null).filter(one -> one).count() != 1) {
            throw new ToolException("Name a file, or say --store or --rules.");
        }
        if (rules) {
            return new RulesCheck(workspace.workspace().endpoints(), who, requisition).run();
        }
        LogKeys own = LogKeys.in(workspace.workspace());
        List<VerifierKey> logs = keys == null ? List.of(own.log()) : parsed(keys);
        List<VerifierKey> cosigners =
                witnesses == null ? (keys == null ? List.of(own.witness()) : List.of()) : parsed(witnesses);
        return file == null ? walk(logs, cosigners) : verify(file, logs, cosigners);
    }

    private static List<VerifierKey> parsed(List<String> texts) {
        try {
            return texts.stream().map(VerifierKey::parse).toList();
        } catch (MalformedException e) {
            throw new ToolException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int verify(Path file, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        try {
            Verdict verdict = ProofFile.of(Files.readAllBytes(file)).verify(logs, witnesses);
            System.out.println(verdict);
            return verdict.verified() ? 0 : 1;
        } catch (IOException e) {
            throw new ToolException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** By the classes of command-service, which know its tables; against keys that are given here. */
    private int walk(List<VerifierKey> logs, List<VerifierKey> cosigners) throws InterruptedException {
        Workspace here = workspace.workspace();
        int port = Run.in(here)
                .orElseThrow(() -> new ToolException("Start PostgreSQL first: ./tandem up"))
                .ports()
                .postgres();
        List<String> arguments =
                new ArrayList<>(List.of("jdbc:postgresql://127.0.0.1:" + port + "/tandem_command", "tandem_command"));
        logs.forEach(key -> arguments.addAll(List.of("--key", key.toString())));
        cosigners.forEach(key -> arguments.addAll(List.of("--witness", key.toString())));
        return new ServiceTool(here, "dev.tandem.command.transparency.StoreWalk")
                .run(arguments, Map.of("PGPASSWORD", Secrets.keptIn(here.data()).command()));
    }
}
