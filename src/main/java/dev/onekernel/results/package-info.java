/** A learner's own answers as data for other programs: a table, a line of JSON for each answer, or statements as xAPI defines them. */
package dev.onekernel.results;
