/** Simulated attendees, so that an instructor can practise a session alone. */
package dev.onekernel.rehearsal;
