@NullMarked
package dev.tandem.query.contracts;

import org.jspecify.annotations.NullMarked;
