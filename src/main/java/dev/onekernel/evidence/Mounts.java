package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The mounted file systems that a process sees, in the order in which they were mounted. */
record Mounts(List<Mount> all) {

    /**
     * One of them.
     *
     * @param device the number of the file system; two mounts of one file system have the same
     * @param root which part of the file system is mounted; {@code /} is the whole
     * @param point where it is mounted
     * @param type the kind of file system
     * @param options what the file system itself was told, such as the layers of an overlay
     */
    record Mount(String device, String root, String point, String type, String source, String options) {}

    /** How container engines lay out their layers, wherever an administrator puts them. */
    private static final List<String> ENGINE_STORAGE = List.of(
            "/docker/",
            "/overlay2/",
            "/containers/storage/",
            "/containerd/",
            "snapshotter.v1.",
            "/apptainer/mnt/",
            "/singularity/mnt/");

    Mounts {
        all = List.copyOf(all);
    }

    /** @param process a process ID, or {@code self} */
    static Mounts of(Host host, String process) {
        var mounts = new ArrayList<Mount>();
        for (String line : host.file("/proc/" + process + "/mountinfo").lines()) {
            String[] words = line.split(" ");
            int dash = 6;
            while (dash < words.length && !words[dash].equals("-")) {
                dash++;
            }
            if (dash + 2 < words.length) {
                String options = dash + 3 < words.length ? words[dash + 3] : "";
                mounts.add(new Mount(words[2], words[3], words[4], words[dash + 1], words[dash + 2], options));
            }
        }
        return new Mounts(mounts);
    }

    /** What is mounted at a point; where several are, the last one, which covers the others. */
    Optional<Mount> at(String point) {
        return all.stream().filter(mount -> mount.point().equals(point)).reduce((first, second) -> second);
    }

    Optional<Mount> root() {
        return at("/");
    }

    boolean any(Predicate<Mount> wanted) {
        return all.stream().anyMatch(wanted);
    }

    /** A file of the kernel that is covered by the null device: what OCI runtimes do to hide it. */
    Optional<Mount> masked() {
        return all.stream()
                .filter(mount -> mount.root().equals("/null") || mount.source().equals("/dev/null"))
                .filter(mount ->
                        mount.point().startsWith("/proc/") || mount.point().startsWith("/sys/"))
                .findFirst();
    }

    /** Whether the root file system belongs to the storage of a container engine. */
    boolean hasEngineStorage() {
        return root().filter(root -> root.type().contains("overlay"))
                .filter(root -> ENGINE_STORAGE.stream().anyMatch(root.options()::contains))
                .isPresent();
    }

    /** Whether the root file system is another one than that of the machine: a part of a file system, or layers. */
    boolean hasOwnRoot() {
        return root().filter(root -> root.type().contains("overlay")
                        || !root.root().equals("/")
                                && !root.root().startsWith("/@")
                                && !root.type().equals("btrfs"))
                .isPresent();
    }
}
