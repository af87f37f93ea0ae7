@NullMarked
package dev.tandem.query.managerinbox;

import org.jspecify.annotations.NullMarked;
