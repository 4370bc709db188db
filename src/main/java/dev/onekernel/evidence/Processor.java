package dev.onekernel.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What {@code /proc/cpuinfo} says of the first processor. */
record Processor(HostReading text) {

    /** What the processor says about a hypervisor. */
    enum Flag {
        SET,
        CLEAR,
        /** This kind of processor has no such flag. */
        NONE,
        UNREAD
    }

    static Processor of(Host host) {
        return new Processor(host.file("/proc/cpuinfo"));
    }

    Optional<String> field(String name) {
        return text.lines().stream()
                .filter(line -> line.startsWith(name))
                .filter(line -> line.substring(name.length()).strip().startsWith(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** Intel's and AMD's processors tell a guest with a flag that a hypervisor is there; others have no such flag. */
    Flag hypervisorFlag() {
        if (text.value().isEmpty()) {
            return Flag.UNREAD;
        }
        return field("flags")
                .map(flags -> Arrays.asList(flags.split(" ")).contains("hypervisor") ? Flag.SET : Flag.CLEAR)
                .orElse(Flag.NONE);
    }

    String architecture() {
        if (field("flags").isPresent()) {
            return field("flags")
                            .filter(flags -> (" " + flags + " ").contains(" lm "))
                            .isPresent()
                    ? "x86, 64 bits"
                    : "x86";
        }
        if (field("CPU implementer").isPresent() || field("Features").isPresent()) {
            return "Arm";
        }
        if (field("isa").isPresent()) {
            return "RISC-V";
        }
        return text.value().startsWith("vendor_id")
                        && field("vendor_id").filter(id -> id.contains("IBM")).isPresent()
                ? "IBM Z"
                : field("machine").isPresent() ? "POWER" : "";
    }

    /** User-mode Linux is a kernel that runs as a process. */
    boolean isUserModeLinux() {
        return field("vendor_id").filter("User Mode Linux"::equals).isPresent();
    }
}
