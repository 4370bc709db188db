package dev.onekernel.ssh;

/** How people come in: to a room with its code and a name ({@link Admission}), or anybody at all ({@link OpenAdmission}). */
public sealed interface Entrance permits Admission, OpenAdmission {}
