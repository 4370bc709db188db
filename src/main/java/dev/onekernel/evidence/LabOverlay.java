package dev.onekernel.evidence;

import java.util.List;
import java.util.Optional;

/**
 * The layers of an overlay file system that a learner has mounted.
 *
 * @param lower the directory of the layer that is only read, as this program reaches it
 * @param upper the directory of the layer that is written to
 */
record LabOverlay(Host host, String lower, String upper) {

    /** @param options of the mount, which name the layers; nothing when they do not name both */
    static Optional<LabOverlay> of(Host host, String process, String options) {
        String lower = option(options, "lowerdir");
        String upper = option(options, "upperdir");
        String topmost = lower.contains(":") ? lower.substring(0, lower.indexOf(':')) : lower;
        if (!topmost.startsWith("/") || !upper.startsWith("/")) {
            return Optional.empty();
        }
        String root = "/proc/" + process + "/root";
        return Optional.of(new LabOverlay(host, root + topmost, root + upper));
    }

    /** Since version 2.40, mount names each lower layer by itself, as {@code lowerdir+}; the first one is the topmost. */
    private static String option(String options, String name) {
        for (String option : options.split(",")) {
            int equals = option.indexOf('=');
            if (equals > 0 && (option.startsWith(name + "=") || option.startsWith(name + "+="))) {
                return option.substring(equals + 1).replace("\\040", " ");
            }
        }
        return "";
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

    /** A file that was changed and so copied up into the layer that is written to. */
    Optional<String> copiedUp() {
        return written().stream()
                .filter(name -> isBelow(name) && !isWhiteout(name))
                .findFirst();
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
