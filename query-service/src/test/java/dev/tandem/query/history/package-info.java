@NullMarked
package dev.tandem.query.history;

import org.jspecify.annotations.NullMarked;
