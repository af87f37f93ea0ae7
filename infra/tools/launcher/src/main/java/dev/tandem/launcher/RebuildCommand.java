package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Builds a read model anew. */
@Command(
        name = "rebuild",
        description =
                "Builds a read model anew from the first event, beside the one that answers queries; it takes over "
                        + "when it has caught up. Watch it with ./tandem status.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "PROJECTION", description = "The read model, such as pipeline.")
    private String projection = "";

    @Override
    public Integer call() {
        Endpoints endpoints = workspace.workspace().endpoints();
        Api query = new Api(endpoints.query(), new Tokens(endpoints.identity(), InstantSource.system()));
        String name = URLEncoder.encode(projection, StandardCharsets.UTF_8);
        JsonNode begun = query.post("/projections/" + name + "/rebuild", "operator");
        System.out.printf(
                "Building %s anew: version %s, generation %s. It takes over when it has caught up; see ./tandem status%n",
                projection,
                begun.path("version").asString(),
                begun.path("generation").asString());
        return 0;
    }
}
