/**
 * The door for attendees' terminals: an SSH server that lets people in with a code and a name, and then passes bytes between their terminals
 * and the room. It knows nothing of the room but {@link dev.onekernel.ssh.Admission} and {@link dev.onekernel.ssh.AttendeeListener}, and
 * nothing can be reached through it but the room.
 */
package dev.onekernel.ssh;
