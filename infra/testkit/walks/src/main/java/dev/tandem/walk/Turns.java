package dev.tandem.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whose turn it is: each command as often as any other, as far as it is not refused. A search is cancelled towards the end only. */
final class Turns {

    /** How much of a turn it is to be refused. */
    private static final double A_TRY = 0.1;

    private final SplittableRandom random;
    private final Map<String, Double> taken = new HashMap<>();

    Turns(SplittableRandom random) {
        this.random = random;
    }

    /** The command that is next. */
    String next(boolean ending) {
        List<String> commands = Walk.commands().stream()
                .filter(command -> ending || !command.equals("CancelRequisition"))
                .toList();
        double least = commands.stream().mapToDouble(this::taken).min().orElseThrow();
        List<String> next = commands.stream()
                .filter(command -> taken(command) < least + A_TRY)
                .toList();
        return next.get(random.nextInt(next.size()));
    }

    /** It was given, and something was recorded or not. */
    void took(String command, boolean recorded) {
        taken.merge(command, recorded ? 1 : A_TRY, Double::sum);
    }

    private double taken(String command) {
        return taken.getOrDefault(command, 0.0);
    }
}
