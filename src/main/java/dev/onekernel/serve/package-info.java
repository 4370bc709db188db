/**
 * A course that many people walk alone, each at a terminal elsewhere: what each of them says and sees, and the one thread that decides it. Nobody
 * has a thread of their own, and a mark is shown when it is stored.
 */
package dev.onekernel.serve;
