/** A guided session: what happens in it, who may do what, what each person sees, and the one thread on which all of it is decided. */
package dev.onekernel.room;
