@NullMarked
package dev.tandem.query.partnership;

import org.jspecify.annotations.NullMarked;
