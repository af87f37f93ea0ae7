package dev.tandem.query.figures;

import dev.tandem.query.figures.StagesChosen.Chosen;
import dev.tandem.query.figures.StagesChosen.StageList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses about which list of stages figures by stage are: they are always about one. */
final class StageChoice {

    private final List<StageList> found;

    StageChoice(Counting counting) {
        this.found = counting.stageLists();
    }

    StagesChosen choose(@Nullable List<String> asked) {
        Chosen why = why(asked);
        List<String> wanted =
                switch (why) {
                    case ASKED_FOR -> asked == null ? List.of() : asked;
                    case DEFAULT -> usual();
                    case ONLY_ONE, MOST_APPLICATIONS -> found.getFirst().stages();
                };
        int applications = found.stream()
                .filter(list -> list.stages().equals(wanted))
                .mapToInt(StageList::applications)
                .sum();
        List<StageList> others =
                found.stream().filter(list -> !list.stages().equals(wanted)).toList();
        return new StagesChosen(wanted, applications, why, others);
    }

    private Chosen why(@Nullable List<String> asked) {
        if (asked != null) {
            return Chosen.ASKED_FOR;
        }
        if (found.size() == 1) {
            return Chosen.ONLY_ONE;
        }
        boolean usual = found.isEmpty()
                || found.stream().anyMatch(list -> Counting.usualStages().contains(list.stages()));
        return usual ? Chosen.DEFAULT : Chosen.MOST_APPLICATIONS;
    }

    /** They come with the most applications first. */
    private List<String> usual() {
        return found.stream()
                .map(StageList::stages)
                .filter(Counting.usualStages()::contains)
                .findFirst()
                .orElseGet(() -> Counting.usualStages().getFirst());
    }
}
