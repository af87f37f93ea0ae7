package dev.tandem.launcher.demo;

import dev.tandem.client.stage.Stage;
import java.util.Set;

/** What the examples of the API document are about: with it whoever reads one can give it as it stands. */
final class Examples {

    private Examples() {}

    /** Gives the orders of the stage; in another run of the demo they change nothing. */
    static void setTheStage(Script script) {
        script.scene(
                "The examples of /docs: rosa (recruiter) and mia (hiring manager) leave something behind for each");
        Stage.lines(script.now()).forEach(script::sets);
        Set<String> outdated = Stage.outdated(script.now());
        script.say("  The example of every command can be given now, once, as whom it names"
                + (outdated.isEmpty()
                        ? "."
                        : "; but for those whose days are over: " + String.join(", ", outdated) + "."));
    }
}
