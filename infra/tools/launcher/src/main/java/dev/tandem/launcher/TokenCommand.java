package dev.tandem.launcher;

import dev.tandem.client.Tokens;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a token. */
@Command(
        name = "token",
        description = "Prints an access token of the local issuer, good for an hour.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(./tandem token --as hiring-manager:max)\" \\",
            "    http://localhost:8081/managers/max/inbox"
        })
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ROLE[:PERSON]",
            description = "Whom to be, such as recruiter, or hiring-manager:max; a role alone means its usual person. "
                    + "The issuer's page lists them.")
    private String who = "";

    @Override
    public Integer call() {
        System.out.println(new Tokens(workspace.workspace().endpoints().identity(), InstantSource.system()).of(who));
        return 0;
    }
}
