package dev.tandem.local.demo;

import dev.tandem.local.PlaceOption;
import dev.tandem.local.client.Endpoints;
import dev.tandem.local.client.Tokens;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays two stories and shows what each side sees. */
@Command(
        name = "demo",
        description =
                "Plays one good hire and one failing partnership through the public API, and prints what each side sees.",
        mixinStandardHelpOptions = true,
        footer = {"", "Needs a running Tandem (./tandem up). Each run opens requisitions of its own."})
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final PlaceOption place = new PlaceOption();

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        Endpoints endpoints = Endpoints.of(place.place());
        // Not up? Then say so before the curtain rises.
        new Tokens(endpoints.identity(), clock).of("recruiter");
        Play play = new Play(endpoints, clock, System.out);
        GoodHire.play(play, clock.instant());
        FailingPartnership.play(play, clock.instant());
        new Views(play).partnerships();
        play.say("");
        play.say("Look around yourself: ./tandem token --as recruiter:rob, then GET /recruiters/rob/queue;");
        play.say("an auditor replays it all: ./tandem token --as auditor, then GET /requisitions/{id}/history.");
        return 0;
    }
}
