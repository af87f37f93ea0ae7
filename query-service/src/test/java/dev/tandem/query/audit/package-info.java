@NullMarked
package dev.tandem.query.audit;

import org.jspecify.annotations.NullMarked;
