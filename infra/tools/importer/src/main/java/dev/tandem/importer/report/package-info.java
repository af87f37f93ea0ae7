/** What became of every row: counted, listed, and grouped by cause; for people as words and as a page, for programs as JSON. */
@NullMarked
package dev.tandem.importer.report;

import org.jspecify.annotations.NullMarked;
