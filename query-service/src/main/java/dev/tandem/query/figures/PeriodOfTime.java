package dev.tandem.query.figures;

import java.time.Instant;

/**
 * A stretch of a series.
 *
 * @param name such as {@code 2026-01} or {@code 2026-Q1}
 * @param from when it begins, where `zone` is
 * @param to when the next one does
 */
public record PeriodOfTime(String name, Instant from, Instant to) {}
