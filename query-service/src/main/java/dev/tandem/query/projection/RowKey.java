package dev.tandem.query.projection;

/** Names a row over all tables of a projection. */
record RowKey(String table, String key) {}
