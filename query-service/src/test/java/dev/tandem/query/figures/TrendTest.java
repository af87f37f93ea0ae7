package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.query.figures.Figures.Cell;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void aStraightLineGoesAsItGoes() {
        assertThat(trend(1.0, 1.5, 2.0, 2.5, 3.0)).isEqualTo(new Trend(0.5, 5, null));
    }

    @Test
    void oneMonthThatIsFarOffDoesNotTurnIt() {
        assertThat(trend(1.0, 2.0, 3.0, -90.0, 5.0, 6.0).perPeriod()).isCloseTo(1, within(1e-9));
    }

    /** Of 0, 1 (two months later), 5 and 4: 1/2, 5/3, 4/4, 4, 3/2 and -1. */
    @Test
    void itIsTheMedianOfAllSlopesByHowFarTheyLieApart() {
        assertThat(trend(0.0, null, 1.0, 5.0, 4.0)).isEqualTo(new Trend((1 + 1.5) / 2, 4, null));
    }

    @Test
    void ofThreeValuesThereIsNone() {
        assertThat(trend(1.0, null, 2.0, 3.0))
                .isEqualTo(new Trend(null, 3, "fewer than 4 whole stretches have a value"));
        assertThat(trend()).isEqualTo(new Trend(null, 0, "fewer than 4 whole stretches have a value"));
    }

    @Test
    void stretchesThatAreCutOrStillGoOnDoNotCount() {
        Double[] values = {9.0, 1.0, 2.0, 3.0, 4.0, 0.0};
        assertThat(trend(asked("2026-01-02T00:00:00Z", null, "2026-06-30T00:00:00Z"), values))
                .isEqualTo(new Trend(1.0, 4, null));
        assertThat(trend(asked("2026-01-02T00:00:00Z", "2026-06-30T00:00:00Z", "2027-01-01T00:00:00Z"), values))
                .isEqualTo(new Trend(1.0, 4, null));
        assertThat(trend(asked("2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z"), values)
                        .values())
                .isEqualTo(6);
    }

    private static Trend trend(@Nullable Double... values) {
        return trend(asked(null, null, LATER.toString()), values);
    }

    private static Trend trend(Asked asked, @Nullable Double... values) {
        List<Cell> cells = new ArrayList<>();
        List<PeriodOfTime> periods = new ArrayList<>();
        ZonedDateTime begin = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        for (Double value : values) {
            cells.add(new Cell(value, 1, null, null, null));
            ZonedDateTime next = Period.MONTH.next(begin);
            periods.add(new PeriodOfTime(Period.MONTH.name(begin), begin.toInstant(), next.toInstant()));
            begin = next;
        }
        return Trend.of(cells, periods, asked);
    }

    private static Asked asked(@Nullable String from, @Nullable String to, String now) {
        return new Asked(
                List.of(),
                Map.of(),
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to),
                Period.MONTH,
                ZoneOffset.UTC,
                Basis.COHORT,
                false,
                null,
                Instant.parse(now));
    }
}
