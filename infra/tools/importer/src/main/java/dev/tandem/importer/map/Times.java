package dev.tandem.importer.map;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads times strictly: days that there are, years that can be meant, names of months in one language. A time of an hour that a clock had twice is the first,
 * unless the row before it in the same case is later than that; a time that a clock never showed is none.
 */
public final class Times {

    private static final DateTimeFormatter ISO_LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** ISO 8601 beside patterns. */
    private static final String ISO = "ISO";

    /** Milliseconds since 1970, in place of a pattern. */
    private static final String EPOCH_MILLIS = "EPOCH_MILLIS";

    private static final long NEAR_SECONDS = 4 * 3600;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final List<DateTimeFormatter> formats;
    private final List<String> patterns;
    private final @Nullable ZoneId zone;
    private final int from;
    private final int to;
    private final Map<String, Instant> before = new HashMap<>();

    private Times(List<String> patterns, @Nullable ZoneId zone, Locale locale, int from, int to) {
        this.patterns = patterns;
        this.formats = patterns.stream()
                .filter(pattern -> !pattern.equals(EPOCH_MILLIS) && !pattern.equals(ISO))
                .map(pattern -> formatter(pattern, locale))
                .toList();
        this.zone = zone;
        this.from = from;
        this.to = to;
    }

    /**
     * As a map has them.
     *
     * @throws DateTimeException if a pattern or a zone is none
     * @throws IllegalArgumentException likewise
     */
    static Times of(HistoryMap.@Nullable TimeForm form, @Nullable String format) {
        ZoneId zone = form == null || form.zone() == null ? null : ZoneId.of(form.zone());
        Locale locale = form == null || form.locale() == null
                ? Locale.ENGLISH
                : new Locale.Builder().setLanguageTag(form.locale()).build();
        List<Integer> years = form == null || form.years() == null ? List.of(FIRST_YEAR, LAST_YEAR) : form.years();
        if (years.size() != 2 || years.get(0) < 1900 || years.get(1) > 9999 || years.get(0) > years.get(1)) {
            throw new IllegalArgumentException("years: two of them, from 1900 to 9999, the earlier one first");
        }
        return new Times(format != null ? List.of(format) : formats(form), zone, locale, years.get(0), years.get(1));
    }

    private static List<String> formats(HistoryMap.@Nullable TimeForm form) {
        JsonNode format = form == null ? null : form.format();
        if (format == null || format.isNull()) {
            return List.of();
        }
        List<String> patterns = new ArrayList<>();
        if (format.isArray()) {
            format.forEach(one -> patterns.add(one.asString()));
        } else {
            patterns.add(format.asString());
        }
        return patterns;
    }

    /** Strictly a year is one of an era ({@code y}) or simply one ({@code u}); whoever writes y means u. */
    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        StringBuilder years = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted = quoted != (c == '\'');
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(years.toString())
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The moment that is written.
     *
     * @param column where it stands, for messages
     * @param of what the row is about: its row before settles an hour that there was twice; null: nothing does
     */
    public Instant moment(String column, String given, @Nullable String of) throws Unreadable {
        TemporalAccessor parsed = parsed(column, given);
        LocalDate day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            throw none(column, given);
        }
        year(column, given, day);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null && hasTime(parsed)) {
            throw none(column, given);
        }
        LocalDateTime local = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return local.toInstant(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)));
        }
        ZoneId itsZone = parsed.query(TemporalQueries.zoneId());
        return settled(column, given, local, itsZone == null ? zone : itsZone, of);
    }

    /** Half a time is none: an hour of twelve without AM or PM, minutes without an hour. */
    private static boolean hasTime(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.HOUR_OF_AMPM)
                || parsed.isSupported(ChronoField.CLOCK_HOUR_OF_AMPM)
                || parsed.isSupported(ChronoField.MINUTE_OF_HOUR)
                || parsed.isSupported(ChronoField.AMPM_OF_DAY);
    }

    /** The day that is written, as ISO 8601 has it. */
    String day(String column, String given) throws Unreadable {
        TemporalAccessor parsed = patterns.isEmpty() && given.matches("\\d{4}-\\d{2}-\\d{2}")
                ? isoDay(column, given)
                : parsed(column, given);
        LocalDate day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            throw none(column, given);
        }
        year(column, given, day);
        return day.toString();
    }

    private TemporalAccessor isoDay(String column, String given) throws Unreadable {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException _) {
            throw none(column, given);
        }
    }

    private Instant settled(String column, String given, LocalDateTime local, @Nullable ZoneId in, @Nullable String of)
            throws Unreadable {
        if (in == null) {
            throw new Unreadable("its column " + column + " says '" + given
                    + "', which has no offset: say in the map where the clock hung, time: {zone: Europe/Lisbon}");
        }
        List<ZoneOffset> offsets = in.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = in.getRules().getTransition(local);
            throw new Unreadable("its column " + column + " says '" + given + "', which no clock in " + in
                    + " showed: it went from " + gap.getDateTimeBefore() + " to " + gap.getDateTimeAfter()
                    + ". Mend it, or say another zone in the map");
        }
        Instant first = local.toInstant(offsets.getFirst());
        Instant earlier = of == null ? null : before.get(of);
        Instant settled = offsets.size() == 1 || earlier == null || !first.isBefore(earlier)
                ? first
                : local.toInstant(offsets.getLast());
        if (of != null && isNearTransition(in, settled)) {
            before.put(of, settled);
        }
        return settled;
    }

    /** Only there a row before can settle anything; all others need not be remembered. */
    private static boolean isNearTransition(ZoneId in, Instant at) {
        if (in.getRules().isFixedOffset()) {
            return false;
        }
        ZoneOffsetTransition next = in.getRules().nextTransition(at.minusSeconds(NEAR_SECONDS));
        return next != null && next.getInstant().isBefore(at.plusSeconds(NEAR_SECONDS));
    }

    private void year(String column, String given, LocalDate day) throws Unreadable {
        if (day.getYear() < from || day.getYear() > to) {
            throw new Unreadable("its column " + column + " says '" + given + "', the year " + day.getYear()
                    + ": what is meant lies between " + from + " and " + to
                    + ". Mend it, or say other years in the map, time: {years: [..., ...]}");
        }
    }

    private TemporalAccessor parsed(String column, String given) throws Unreadable {
        if (patterns.contains(EPOCH_MILLIS) && given.matches("-?\\d{1,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(given)).atOffset(ZoneOffset.UTC);
        }
        if (patterns.isEmpty()) {
            try {
                return ISO_LOCAL.parse(given);
            } catch (DateTimeException _) {
                throw none(column, given);
            }
        }
        List<DateTimeFormatter> tried = new ArrayList<>(formats);
        if (patterns.contains(ISO)) {
            tried.addFirst(ISO_LOCAL);
        }
        for (DateTimeFormatter format : tried) {
            try {
                return format.parse(given);
            } catch (DateTimeException _) {
                // the next one may be meant
            }
        }
        throw none(column, given);
    }

    private Unreadable none(String column, String given) {
        return new Unreadable("its column " + column + " says '" + given + "', which is no time "
                + (patterns.isEmpty()
                        ? "as ISO 8601 has it, such as 2024-03-01T09:30:00+01:00; say time: {format: ...} in the map if they are written otherwise"
                        : "as the map has it (" + String.join(" or ", patterns)
                                + "), or no day that there was. Mend it, or the map"));
    }
}
