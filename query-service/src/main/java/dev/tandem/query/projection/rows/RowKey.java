package dev.tandem.query.projection.rows;

/** Names a row over all tables of a projection. */
public record RowKey(String table, String key) {}
