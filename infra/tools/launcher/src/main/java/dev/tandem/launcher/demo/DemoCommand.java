package dev.tandem.launcher.demo;

import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.WorkspaceOption;
import dev.tandem.time.MovedTime;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays two stories and shows what each side sees. */
@Command(
        name = "demo",
        description =
                "Plays one good hire and one failing partnership through the public API, and prints what each side sees. "
                        + "Where time can be moved (./tandem up --demo), the good hire begins with planning the role and "
                        + "ends with the review after twelve months.",
        mixinStandardHelpOptions = true,
        footer = {"", "Needs a running Tandem (./tandem up). Each run opens requisitions of its own."})
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() {
        Endpoints endpoints = workspace.workspace().endpoints();
        play(endpoints, workspace.workspace().time(), System.out);
        return 0;
    }

    /** Plays it to a Tandem that is reached there. */
    public static void play(Endpoints endpoints, MovedTime time, PrintStream out) {
        // Not up? Then say so before the curtain rises.
        new Tokens(endpoints.identity(), InstantSource.system()).of("recruiter");
        Script script = new Script(endpoints, time, out);
        Colleagues.areIntroduced(script);
        GoodHire.play(script);
        DeputyInAugust.play(script);
        UnsignedPair.play(script);
        FailingPartnership.play(script);
        RightToBeForgotten.asked(script, "Berta");
        new Views(script).partnerships();
        Examples.setTheStage(script);
        script.say("");
        if (!script.movesTime()) {
            script.say("From planning the role to the hire's first anniversary: ./tandem down, then");
            script.say("./tandem up --demo --data DIR and ./tandem demo --data DIR, where a year passes in a minute.");
        }
        script.say("Look around yourself: ./tandem token --as recruiter:rob, then GET /recruiters/rob/queue;");
        script.say("an auditor replays it all: ./tandem token --as auditor, then GET /requisitions/{id}/history.");
    }
}
