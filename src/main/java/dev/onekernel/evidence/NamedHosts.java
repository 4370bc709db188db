package dev.onekernel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recorded hosts that come with the program, by the names under which they are compared with the learner's own machine. */
public final class NamedHosts {

    private static final Map<String, Description> DESCRIPTIONS = descriptions();

    /**
     * What a host is.
     *
     * @param title at the head of a column
     * @param sentence to be read behind the name
     */
    private record Description(String title, String sentence) {}

    private NamedHosts() {}

    private static Map<String, Description> descriptions() {
        var all = new LinkedHashMap<String, Description>();
        all.put("docker", new Description("Docker", "a default Docker container, as root"));
        all.put(
                "docker-user",
                new Description("Docker, user 1000", "a Docker container whose program runs as user 1000"));
        all.put(
                "docker-limits",
                new Description(
                        "Docker with limits",
                        "a Docker container with limits on memory, processor time and processes"));
        all.put("docker-pid-host", new Description("Docker, --pid=host", "a Docker container started with --pid=host"));
        all.put(
                "podman-rootless",
                new Description("Podman, rootless", "a Podman container that an ordinary user started"));
        all.put("lxc", new Description("LXC", "an LXC container with a user namespace"));
        all.put("nspawn", new Description("systemd-nspawn", "a systemd-nspawn container"));
        all.put(
                "unshare",
                new Description("By hand (unshare)", "a container made by hand with unshare, by an ordinary user"));
        all.put("service", new Description("Hardened service", "a hardened systemd service, which is partly isolated"));
        all.put(
                "kubernetes",
                new Description("Kubernetes pod", "a container in a Kubernetes pod, on a cloud's virtual machine"));
        all.put("vm", new Description("Virtual machine", "a virtual machine under QEMU, without a container"));
        all.put(
                "microvm",
                new Description("MicroVM", "a small virtual machine whose disk was made from a container image"));
        all.put("laptop", new Description("Laptop", "a laptop with Linux, without hypervisor and container"));
        all.put("wsl2", new Description("WSL 2", "Linux under Windows, in WSL 2"));
        return all;
    }

    /** All names, the most common first. */
    public static Set<String> names() {
        return DESCRIPTIONS.keySet();
    }

    /** What the host of a name is, to be read behind the name: {@code a default Docker container}. */
    public static String description(String name) {
        return DESCRIPTIONS.containsKey(name) ? DESCRIPTIONS.get(name).sentence() : name;
    }

    /** What the host of a name is called at the head of a column. */
    public static String title(String name) {
        return DESCRIPTIONS.containsKey(name) ? DESCRIPTIONS.get(name).title() : name;
    }

    /** The host of a name, or nothing where there is none. */
    public static Optional<Host> find(String name) {
        if (!DESCRIPTIONS.containsKey(name)) {
            return Optional.empty();
        }
        try (InputStream bytes = NamedHosts.class.getResourceAsStream("hosts/" + name + ".host")) {
            return Optional.of(RecordedHost.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (UnreadableHostException problem) {
            throw new AssertionError(name, problem);
        }
    }
}
