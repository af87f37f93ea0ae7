package dev.tandem.launcher.demo;

import dev.tandem.client.stage.Line;
import dev.tandem.client.stage.Stage;
import java.util.List;
import java.util.Set;

/** What the examples of the API document are about: with it whoever reads one can give it as it stands. */
final class Examples {

    private Examples() {}

    /** Once more in each run of the demo, which changes nothing. */
    static void areSetTheStage(Script script) {
        script.scene(
                "The examples of /docs: rosa (recruiter) and mia (hiring manager) leave something behind for each");
        List<Line> lines = Stage.lines(script.now());
        lines.forEach(script::sets);
        Set<String> outdated = Stage.outdated(script.now());
        script.say("  The example of every command can be given now, once, as whom it names"
                + (outdated.isEmpty()
                        ? "."
                        : "; but for those whose days are over: " + String.join(", ", outdated) + "."));
    }
}
