/** Models that learners try out, as values: what can be set in them, what follows from it, and the shortest way to a goal. */
package dev.onekernel.course.model;
