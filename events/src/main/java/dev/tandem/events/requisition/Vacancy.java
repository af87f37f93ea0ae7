package dev.tandem.events.requisition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a search is for, as far as its two partners may amend it while it is under way.
 *
 * @param openings how many people are wanted, 1 or more
 * @param location where the work is
 * @param level how senior the role is, in the house's own words; null: nobody said
 * @param compensation the pay it can offer; null only in history brought in without it
 * @param neededBy the day by which somebody should have started; null: nobody said
 */
public record Vacancy(
        int openings,
        String department,
        String location,
        @Nullable String level,
        @Nullable CompensationBand compensation,
        @Nullable LocalDate neededBy) {}
