/**
 * The door for terminals of people elsewhere: an SSH server that lets people in, to a room with a code and a name or to a course as whoever they
 * are, and then passes bytes between their terminals and what is behind the door. It knows nothing of that but
 * {@link dev.onekernel.ssh.Entrance} and {@link dev.onekernel.ssh.TerminalListener}, and nothing else can be reached through it.
 */
package dev.onekernel.ssh;
