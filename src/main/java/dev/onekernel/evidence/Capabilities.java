package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A set of capabilities: the parts into which Linux divides the rights of root. */
record Capabilities(long mask) {

    /** What Docker leaves in a container when nothing is changed: 14 capabilities. */
    static final Capabilities DOCKER = new Capabilities(0xa80425fbL);

    /** What Podman leaves in one: 11 capabilities. */
    static final Capabilities PODMAN = new Capabilities(0x800405fbL);

    private static final List<String> NAMES = List.of(
            "chown",
            "dac_override",
            "dac_read_search",
            "fowner",
            "fsetid",
            "kill",
            "setgid",
            "setuid",
            "setpcap",
            "linux_immutable",
            "net_bind_service",
            "net_broadcast",
            "net_admin",
            "net_raw",
            "ipc_lock",
            "ipc_owner",
            "sys_module",
            "sys_rawio",
            "sys_chroot",
            "sys_ptrace",
            "sys_pacct",
            "sys_admin",
            "sys_boot",
            "sys_nice",
            "sys_resource",
            "sys_time",
            "sys_tty_config",
            "mknod",
            "lease",
            "audit_write",
            "audit_control",
            "setfcap",
            "mac_override",
            "mac_admin",
            "syslog",
            "wake_alarm",
            "block_suspend",
            "audit_read",
            "perfmon",
            "bpf",
            "checkpoint_restore");

    /** @param hexadecimal as in {@code /proc/self/status} */
    static Optional<Capabilities> parse(String hexadecimal) {
        try {
            return Optional.of(new Capabilities(Long.parseUnsignedLong(hexadecimal, 16)));
        } catch (NumberFormatException notHexadecimal) {
            return Optional.empty();
        }
    }

    int count() {
        return Long.bitCount(mask);
    }

    /** The names in the order of their numbers; a capability that is newer than this program has its number as a name. */
    List<String> names() {
        var names = new ArrayList<String>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((mask >>> bit & 1) == 1) {
                names.add(bit < NAMES.size() ? NAMES.get(bit) : "number " + bit);
            }
        }
        return names;
    }

    /** Those of {@code all} that are not in this set. */
    List<String> missingFrom(Capabilities all) {
        return new Capabilities(all.mask & ~mask).names();
    }

    /** All that a kernel knows. */
    static Optional<Capabilities> knownTo(Host host) {
        String last = host.file("/proc/sys/kernel/cap_last_cap").value();
        return last.matches("[0-9]{1,2}") && Integer.parseInt(last) < 63
                ? Optional.of(new Capabilities((1L << Integer.parseInt(last) + 1) - 1))
                : Optional.empty();
    }
}
