package dev.tandem.launcher.training;

import dev.tandem.client.Endpoints;
import dev.tandem.launcher.WorkspaceOption;
import dev.tandem.launcher.demo.DemoCommand;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what lets every later start be quick; {@code ./tandem} gives it after each build. */
@Command(
        name = "train",
        description =
                "Makes later starts quick: starts a Tandem of its own, lets it work for a while and stops it. Its JVMs "
                        + "keep what they have learned about classes and methods. ./tandem does that after each build.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How long it works beside the demo. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tandem-training-");
        Workspace here = new Workspace(workspace.workspace().programs(), folder);
        here.prepare();
        Ports ports = Ports.free();
        PrintStream unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Stack stack = Stack.toTrain(here, ports, new Progress(unheard, false));
        Thread stopping = new Thread(stack::stop, "stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            stack.start();
            work(here.endpoints(), here, unheard);
        } finally {
            stack.stop();
            Runtime.getRuntime().removeShutdownHook(stopping);
        }
        stack.sealAotCaches();
        here.forget();
        return 0;
    }

    private void work(Endpoints endpoints, Workspace here, PrintStream unheard) throws InterruptedException {
        Thread demo = Thread.ofVirtual().start(() -> DemoCommand.play(endpoints, here.time(), unheard));
        new Traffic(endpoints).run(Duration.ofSeconds(seconds));
        demo.join();
    }
}
