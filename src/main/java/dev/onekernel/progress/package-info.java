/** What a learner has done: a journal of events, and what follows from them. */
package dev.onekernel.progress;
