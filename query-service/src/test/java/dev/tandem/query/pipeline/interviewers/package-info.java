@NullMarked
package dev.tandem.query.pipeline.interviewers;

import org.jspecify.annotations.NullMarked;
