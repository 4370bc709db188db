/** The lesson as a conversation: what a learner can say at a prompt, and what follows from it. */
package dev.onekernel.tutor;
