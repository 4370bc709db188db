/** Opens a course: lazily for one learner, whole for a room, or with all problems for its author. */
package dev.onekernel.load;
