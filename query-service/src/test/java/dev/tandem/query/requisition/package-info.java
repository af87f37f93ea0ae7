@NullMarked
package dev.tandem.query.requisition;

import org.jspecify.annotations.NullMarked;
