@NullMarked
package dev.tandem.query.funnel;

import org.jspecify.annotations.NullMarked;
