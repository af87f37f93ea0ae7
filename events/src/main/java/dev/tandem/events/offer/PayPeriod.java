package dev.tandem.events.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** For what time something is paid. */
public enum PayPeriod {
    HOUR(new BigDecimal(40 * 52)),
    DAY(new BigDecimal(5 * 52)),
    MONTH(new BigDecimal(12)),
    YEAR(BigDecimal.ONE);

    private static final BigDecimal FULL_WEEK = new BigDecimal(40);

    private final BigDecimal inAYear;

    PayPeriod(BigDecimal inAYear) {
        this.inAYear = inAYear;
    }

    /**
     * What so much comes to in a year of full weeks, 40 hours each: so that a part-time offer compares with a band that is meant for
     * full time.
     *
     * @param hoursPerWeek what is worked for it, where it is paid by the month or the year; null: a full week
     */
    public BigDecimal inAFullYear(BigDecimal amount, @Nullable BigDecimal hoursPerWeek) {
        BigDecimal yearly = amount.multiply(inAYear);
        boolean partOfAWeek = hoursPerWeek != null && (this == MONTH || this == YEAR);
        return partOfAWeek ? yearly.multiply(FULL_WEEK).divide(hoursPerWeek, 2, RoundingMode.HALF_UP) : yearly;
    }
}
