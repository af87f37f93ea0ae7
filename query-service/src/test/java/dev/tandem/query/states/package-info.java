@NullMarked
package dev.tandem.query.states;

import org.jspecify.annotations.NullMarked;
