/** What a read model is made of: its tables, its fold, and how its rows are read. */
@NullMarked
package dev.tandem.query.projection.api;

import org.jspecify.annotations.NullMarked;
