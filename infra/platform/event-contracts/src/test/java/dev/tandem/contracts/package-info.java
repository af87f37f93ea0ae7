@NullMarked
package dev.tandem.contracts;

import org.jspecify.annotations.NullMarked;
