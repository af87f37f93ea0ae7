@NullMarked
package dev.tandem.query.personaldata;

import org.jspecify.annotations.NullMarked;
