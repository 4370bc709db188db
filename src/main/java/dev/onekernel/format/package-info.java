/** The format of a course: the keys of its files, its questions, and the Markdown in its texts become values or problems. */
package dev.onekernel.format;
