/** A course on paper: a handout as one page of HTML or as Markdown, and the outline that says what the course teaches. */
package dev.onekernel.handout;
