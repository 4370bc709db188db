/** What a machine shows of itself: a host that is read or recorded, the items of evidence, and the two verdicts on container and virtual machine. */
package dev.onekernel.evidence;
