/** Those who interview, and how much: for whoever plans. */
@NullMarked
package dev.tandem.query.pipeline.interviewers;

import org.jspecify.annotations.NullMarked;
