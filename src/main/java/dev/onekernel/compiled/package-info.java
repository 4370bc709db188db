/** Courses as bytes that are read at once: what was read from the files of an author, without anything that a learner's program leaves unread. */
package dev.onekernel.compiled;
