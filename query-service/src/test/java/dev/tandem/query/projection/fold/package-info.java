@NullMarked
package dev.tandem.query.projection.fold;

import org.jspecify.annotations.NullMarked;
