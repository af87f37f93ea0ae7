@NullMarked
package dev.tandem.query.projection;

import org.jspecify.annotations.NullMarked;
