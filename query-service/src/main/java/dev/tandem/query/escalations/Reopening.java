package dev.tandem.query.escalations;

import java.time.Instant;
import java.util.List;

/**
 * What was agreed was not done in time.
 *
 * @param at when the time ran out
 * @param before what had been agreed
 * @param undone the numbers of the actions whose time had run out
 */
record Reopening(Instant at, Resolution before, List<Integer> undone) {}
