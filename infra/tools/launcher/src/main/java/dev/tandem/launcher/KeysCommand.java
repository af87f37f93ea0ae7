package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.ServiceTool;
import dev.tandem.launcher.stack.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Changes the master key that personal data rests on, while Tandem runs. */
@Command(
        name = "keys",
        description = {
            "Changes the master key that the keys of candidates and people are wrapped with, while Tandem runs.",
            "Their own keys stay the same: nothing that is stored is sealed anew."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./tandem keys rotate --why 'A copy of the keyset was left in a mailbox'"})
final class KeysCommand implements Runnable {

    private static final String PATH = "/personal-data/master-key/rotation";
    private static final String TOOL = "dev.tandem.command.privacy.MasterKeysetTool";
    private static final String OPERATOR = "operator";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);

    @Spec
    private final CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: rotate, status or drop-former.");
    }

    @Command(
            name = "rotate",
            description =
                    "Adds a key to the keyset, makes it the master key, and follows until all keys are wrapped with it. Asked again, it goes on.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin WorkspaceOption option,
            @Option(
                            names = "--why",
                            required = true,
                            paramLabel = "TEXT",
                            description = "The reason, in 10 characters or more; it is kept.")
                    String why)
            throws InterruptedException {
        Workspace here = option.workspace();
        Api command = command(here);
        JsonNode status = command.get(PATH, OPERATOR);
        if (!status.path("rotating").asBoolean()) {
            if (status.path("added").isNull()
                    && new ServiceTool(here, TOOL)
                                    .run(List.of("add", here.keyset().toString()), Map.of())
                            != 0) {
                return 1;
            }
            awaitThatAllHoldIt(command);
            command.post(PATH + "?why=" + URLEncoder.encode(why, StandardCharsets.UTF_8), OPERATOR);
        }
        JsonNode done = follow(command);
        System.out.printf(
                "The master key is %s now; %s keys were wrapped anew. Nothing in this database needs key %s any more.%n",
                done.path("master").asString(),
                done.path("rewrapped").asString(),
                done.at("/last/former").asString());
        System.out.println("Take it away with ./tandem keys drop-former" + option.option()
                + ". Until then, whoever has it and an old copy of the database can read what that copy holds.");
        return 0;
    }

    @Command(
            name = "status",
            description = "Shows which master key there is, who had it changed last, and how far that is.",
            mixinStandardHelpOptions = true)
    int status(@Mixin WorkspaceOption option) {
        JsonNode status = command(option.workspace()).get(PATH, OPERATOR);
        System.out.printf("Master key %s%n", status.path("master").asString());
        if (!status.path("last").isNull()) {
            System.out.printf(
                    "Changed from %s by %s, ordered at %s: %s%n",
                    status.at("/last/former").asString(),
                    status.at("/last/by").asString(),
                    status.at("/last/at").asString(),
                    status.at("/last/why").asString());
        }
        if (status.path("rotating").asBoolean()) {
            System.out.println(progress(status));
        }
        status.path("unneeded").forEach(key -> System.out.printf("Key %s is no longer needed%n", key.asString()));
        return 0;
    }

    @Command(
            name = "drop-former",
            description = "Takes away all keys of the keyset that nothing in the database needs any more.",
            mixinStandardHelpOptions = true)
    int dropFormer(@Mixin WorkspaceOption option) throws InterruptedException {
        Workspace here = option.workspace();
        JsonNode status = command(here).get(PATH, OPERATOR);
        if (status.path("rotating").asBoolean() || !status.path("added").isNull()) {
            throw new ToolException(
                    "The change of the master key is not finished; ./tandem keys rotate goes on with it.");
        }
        return new ServiceTool(here, TOOL)
                .run(
                        List.of(
                                "keep",
                                here.keyset().toString(),
                                status.path("master").asString()),
                        Map.of());
    }

    private static Api command(Workspace here) {
        Endpoints endpoints = here.endpoints();
        return new Api(endpoints.command(), new Tokens(endpoints.identity(), InstantSource.system()));
    }

    private static void awaitThatAllHoldIt(Api command) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode status = command.get(PATH, OPERATOR);
        while (!allHoldIt(status)) {
            if (System.nanoTime() > until) {
                throw new ToolException("Not every instance holds the next master key: " + status.path("instances"));
            }
            Thread.sleep(LOOK);
            status = command.get(PATH, OPERATOR);
        }
    }

    private static boolean allHoldIt(JsonNode status) {
        JsonNode added = status.path("added");
        return !added.isNull()
                && status.path("instances")
                        .valueStream()
                        .allMatch(
                                instance -> instance.path("keys").valueStream().anyMatch(added::equals));
    }

    private static JsonNode follow(Api command) throws InterruptedException {
        JsonNode status = command.get(PATH, OPERATOR);
        String told = "";
        while (status.path("rotating").asBoolean()) {
            if (!told.equals(progress(status))) {
                told = progress(status);
                System.out.println(told);
            }
            Thread.sleep(LOOK);
            status = command.get(PATH, OPERATOR);
        }
        return status;
    }

    private static String progress(JsonNode status) {
        return status.path("rewrapped").asString() + " keys are wrapped anew, "
                + status.path("left").asString() + " are left";
    }
}
