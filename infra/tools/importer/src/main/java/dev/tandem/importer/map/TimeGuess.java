package dev.tandem.importer.map;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which form times are written in, by how many of them can be read so. */
public final class TimeGuess {

    private static final List<String> PATTERNS = List.of(
            "dd.MM.uuuu HH:mm:ss",
            "dd.MM.uuuu HH:mm",
            "dd.MM.uuuu",
            "uuuu/MM/dd HH:mm:ss",
            "uuuu/MM/dd HH:mm",
            "dd/MM/uuuu HH:mm:ss",
            "dd/MM/uuuu HH:mm",
            "dd/MM/uuuu",
            "MM/dd/uuuu HH:mm:ss",
            "MM/dd/uuuu HH:mm",
            "MM/dd/uuuu",
            "MM/dd/uuuu hh:mm a",
            "M/d/uuuu h:mm a",
            "M/d/uuuu H:mm",
            "M/d/uuuu",
            "d MMM uuuu HH:mm",
            "MMM d, uuuu h:mm a",
            "uuuu-MM-dd");

    private TimeGuess() {}

    /**
     * What was found.
     *
     * @param format a pattern; null: ISO 8601
     * @param needsZone whether times say no offset
     * @param unclear what else it could be; null: nothing
     */
    public record Guessed(
            @Nullable String format,
            boolean needsZone,
            @Nullable String unclear) {}

    /** Of these texts. */
    public static Guessed of(Collection<String> texts) {
        HistoryMap.TimeForm utc = new HistoryMap.TimeForm(null, "UTC", null, null);
        long iso = read(Times.of(utc, null), texts);
        List<String> best = List.of();
        long most = iso;
        for (String pattern : PATTERNS) {
            long read = read(Times.of(utc, pattern), texts);
            if (read > most) {
                best = List.of(pattern);
                most = read;
            } else if (read == most && read > 0 && !best.isEmpty()) {
                best = java.util.stream.Stream.concat(best.stream(), java.util.stream.Stream.of(pattern))
                        .toList();
            }
        }
        if (best.isEmpty()) {
            boolean withoutOffset = texts.stream()
                    .limit(100)
                    .anyMatch(text ->
                            !text.matches(".*(Z|z|[+-]\\d{2}:?\\d{2})$") || text.matches("\\d{4}-\\d{2}-\\d{2}"));
            return new Guessed(
                    null,
                    withoutOffset,
                    most == 0 ? "the times are in no form that is known here: say time: {format: ...}" : null);
        }
        return new Guessed(
                best.getFirst(),
                true,
                best.size() == 1
                        ? null
                        : "these forms fit as well; days and months may be the other way round: "
                                + best.stream().skip(1).collect(Collectors.joining(", ")));
    }

    private static long read(Times times, Collection<String> texts) {
        return texts.stream()
                .filter(text -> {
                    try {
                        return times.moment("", text, null) != null;
                    } catch (Unreadable _) {
                        return false;
                    }
                })
                .count();
    }
}
