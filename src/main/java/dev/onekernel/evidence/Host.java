package dev.onekernel.evidence;

/**
 * The files in which a machine shows what it is. The machine the program runs on and one that was recorded elsewhere are the same
 * kind of thing, so that a verdict can be tested, reported and taught with either.
 *
 * <p>Paths are absolute, as on the machine itself.
 */
public interface Host {

    /** The kind of what an overlay file system puts in the place of a deleted file. */
    String WHITEOUT = "whiteout";

    /** The text of a file. */
    HostReading file(String path);

    /** Where a symbolic link leads to. */
    HostReading link(String path);

    /** The names in a directory, one on a line, in alphabetical order. */
    HostReading names(String path);

    /** What stands at a path, in a word of the implementation's choice; of interest is whether anything does. */
    HostReading kind(String path);

    /**
     * Which file stands at a path, and in which state: the number of its inode, a blank, and when it was last written.
     *
     * <p>An overlay file system shows a file that it has copied up with the number of the lower layer and the state of the upper one.
     */
    default HostReading state(String path) {
        return HostReading.UNRECORDED;
    }

    /** The name of the operating system, as Java names it, or an empty string where it is not known. */
    default String system() {
        return "";
    }
}
