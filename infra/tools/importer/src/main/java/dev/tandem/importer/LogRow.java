package dev.tandem.importer;

import java.time.Instant;

/**
 * A row of an event log; only of the columns that the map names, so that nothing else can leave the importer.
 *
 * @param line where it begins in the file, from 1
 * @param caseId the application that it is about, as the other system calls it
 * @param sequence where it stands among the rows of its case
 * @param activity what happened
 * @param time when
 * @param person who did it; empty if the map names no such column
 */
record LogRow(long line, String caseId, long sequence, String activity, Instant time, String person) {}
