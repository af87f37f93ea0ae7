@NullMarked
package dev.tandem.query.consistency;

import org.jspecify.annotations.NullMarked;
