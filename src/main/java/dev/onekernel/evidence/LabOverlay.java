package dev.onekernel.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layers of an overlay file system that a learner has mounted.
 *
 * @param lower the directory of the layer that is only read, as this program reaches it
 * @param upper the directory of the layer that is written to
 * @param merged where both are shown as one tree
 */
record LabOverlay(Host host, String lower, String upper, String merged) {

    /** @return empty when the options of the mount do not name both layers with full paths */
    static Optional<LabOverlay> of(Host host, String process, Mounts.Mount mount) {
        String lower = option(mount.options(), "lowerdir");
        String upper = option(mount.options(), "upperdir");
        String topmost = lower.contains(":") ? lower.substring(0, lower.indexOf(':')) : lower;
        if (!topmost.startsWith("/") || !upper.startsWith("/")) {
            return Optional.empty();
        }
        String root = "/proc/" + process + "/root";
        return Optional.of(new LabOverlay(host, root + topmost, root + upper, root + unescaped(mount.point())));
    }

    /** Since version 2.40, mount names each lower layer by itself, as {@code lowerdir+}; the first one is the topmost. */
    private static String option(String options, String name) {
        for (String option : options.split(",")) {
            int equals = option.indexOf('=');
            if (equals > 0 && (option.startsWith(name + "=") || option.startsWith(name + "+="))) {
                return unescaped(option.substring(equals + 1));
            }
        }
        return "";
    }

    private static String unescaped(String path) {
        return path.replace("\\040", " ");
    }

    private List<String> written() {
        return host.names(upper).lines();
    }

    private boolean isWhiteout(String name) {
        return host.kind(upper + "/" + name).value().equals(Host.WHITEOUT);
    }

    private boolean isBelow(String name) {
        return host.kind(lower + "/" + name).isRead();
    }

    /** A file that was changed through the overlay, which therefore copied it up into the layer that is written to. */
    Optional<String> copiedUp() {
        return covering().filter(this::isCopiedUp).findFirst();
    }

    /**
     * A file of the upper layer that has the name of a lower one and was not copied up, as far as can be seen: it was written straight
     * into the upper layer, or put in the place of the other, as some editors do.
     */
    Optional<String> replaced() {
        return covering().filter(name -> !isCopiedUp(name)).findFirst();
    }

    /** A file of the lower layer of which the upper one has nothing yet. */
    Optional<String> untouched() {
        List<String> written = written();
        return host.names(lower).lines().stream()
                .filter(name -> !written.contains(name))
                .findFirst();
    }

    private Stream<String> covering() {
        return written().stream().filter(name -> isBelow(name) && !isWhiteout(name));
    }

    /**
     * The overlay shows a file that it has copied up under the number that the file had before, with what was written since. A file that
     * was written straight into the upper layer has a number of its own there, or is not seen through the overlay at all. The kernel
     * forgets the first number when it needs memory, so this can miss a file, and never finds one that was not copied up.
     */
    private boolean isCopiedUp(String name) {
        String[] shown = host.state(merged + "/" + name).value().split(" ", 2);
        String[] below = host.state(lower + "/" + name).value().split(" ", 2);
        String[] above = host.state(upper + "/" + name).value().split(" ", 2);
        return shown.length == 2
                && below.length == 2
                && above.length == 2
                && shown[0].equals(below[0])
                && !shown[0].equals(above[0])
                && shown[1].equals(above[1]);
    }

    Optional<String> added() {
        return written().stream()
                .filter(name -> !isBelow(name) && !isWhiteout(name))
                .findFirst();
    }

    Optional<String> deleted() {
        return written().stream().filter(this::isWhiteout).findFirst();
    }
}
