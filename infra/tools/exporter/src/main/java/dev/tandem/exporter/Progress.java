package dev.tandem.exporter;

/**
 * How far an export is; stands beside its files.
 *
 * @param format of all its files
 * @param as whose token, such as {@code analyst}: who reads more or less writes elsewhere
 * @param after every event up to that position that they read is in the files
 * @param events how many those are
 */
public record Progress(Format format, String as, long after, long events) {}
