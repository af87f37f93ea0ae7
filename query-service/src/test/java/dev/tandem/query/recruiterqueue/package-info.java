@NullMarked
package dev.tandem.query.recruiterqueue;

import org.jspecify.annotations.NullMarked;
