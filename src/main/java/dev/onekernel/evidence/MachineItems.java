package dev.onekernel.evidence;

import dev.onekernel.evidence.Processor.Flag;
import java.util.List;
import java.util.Locale;

/** The evidence for the machine: which kernel this is, and what is below it. */
final class MachineItems {

    private final Host host;
    private final Processor processor;
    private final Firmware firmware;
    private final Devices devices;

    MachineItems(Host host) {
        this.host = host;
        this.processor = Processor.of(host);
        this.firmware = Firmware.of(host);
        this.devices = Devices.of(host);
    }

    List<EvidenceItem> all() {
        return List.of(
                kernel(), bootId(), hypervisorFlag(), hypervisor(), dmi(), virtio(), clock(), architecture(), wsl());
    }

    private EvidenceItem kernel() {
        HostReading release = host.file("/proc/sys/kernel/osrelease");
        return new EvidenceItem(
                "kernel",
                "Kernel release",
                "Which kernel answers system calls here?",
                release.shown(),
                release.isRead()
                        ? "A container on this machine shows the same release; a virtual machine shows that of its own"
                                + " kernel."
                        : IsolationItems.NOTHING,
                release.isRead() ? Confidence.STRONG : Confidence.UNKNOWN,
                "Two machines can run the same release; gVisor reports one of its own.");
    }

    private EvidenceItem bootId() {
        HostReading id = host.file("/proc/sys/kernel/random/boot_id");
        boolean covered =
                Mounts.of(host, "self").at("/proc/sys/kernel/random/boot_id").isPresent();
        return new EvidenceItem(
                "boot-id",
                "Boot ID",
                "Is it the same start of the same kernel?",
                covered ? "covered by a mount" : id.shown(),
                covered
                        ? "A file is mounted over it, so it is not what the kernel says; systemd-nspawn does that."
                        : id.isRead()
                                ? "Where two processes show the same boot ID, they run on one kernel."
                                : IsolationItems.NOTHING,
                covered || !id.isRead() ? Confidence.UNKNOWN : Confidence.STRONG,
                "It can be covered by a mount, and virtual machines restored from one snapshot share it.");
    }

    private EvidenceItem hypervisorFlag() {
        Flag flag = processor.hypervisorFlag();
        return new EvidenceItem(
                "hypervisor-flag",
                "Hypervisor flag",
                "Does the processor say that a hypervisor is there?",
                switch (flag) {
                    case SET -> "set";
                    case CLEAR -> "not set";
                    case NONE -> "no such flag";
                    case UNREAD -> "not readable";
                },
                switch (flag) {
                    case SET -> "A hypervisor runs below this kernel.";
                    case CLEAR -> "The processor shows no hypervisor. A hypervisor can hide itself.";
                    case NONE -> "Only processors of the x86 family have it; its absence means nothing here.";
                    case UNREAD -> IsolationItems.NOTHING;
                },
                switch (flag) {
                    case SET -> Confidence.CERTAIN;
                    case CLEAR -> Confidence.STRONG;
                    case NONE, UNREAD -> Confidence.UNKNOWN;
                },
                "A hypervisor can clear it. In a container it is the host's flag.");
    }

    private EvidenceItem hypervisor() {
        String type = host.file("/sys/hypervisor/type").value();
        String name = type.isEmpty()
                ? devices.clockOfHypervisor()
                        .orElseGet(() -> devices.emulated()
                                .map(Devices.Emulated::hypervisor)
                                .orElse("none found"))
                : type;
        boolean found = !name.equals("none found");
        return new EvidenceItem(
                "hypervisor",
                "Hypervisor",
                "Which hypervisor shows itself?",
                name,
                found
                        ? "The kernel, its clocks or its devices show this hypervisor."
                        : "Neither clocks nor devices name a hypervisor.",
                found ? Confidence.STRONG : Confidence.WEAK,
                "A program that only reads files does not see the name that lscpu asks the processor for.");
    }

    private EvidenceItem dmi() {
        boolean read = !firmware.vendor().isEmpty() || !firmware.product().isEmpty();
        return new EvidenceItem(
                "dmi",
                "Firmware (DMI)",
                "What does the firmware call this machine?",
                firmware.shown(),
                firmware.claim()
                        .map(claim -> "The words of " + claim.name() + "."
                                + (claim.cloud() ? " Its machines without a hypervisor use them as well." : ""))
                        .orElse(
                                read
                                        ? "No hypervisor or cloud that is known uses these words."
                                        : "There are no such tables, as in small virtual machines and on many Arm"
                                                + " boards."),
                read ? Confidence.WEAK : Confidence.UNKNOWN,
                "The words are claims: a virtual machine can copy those of a laptop.");
    }

    private EvidenceItem virtio() {
        int count = devices.virtio().size();
        boolean read = host.names("/sys/bus/virtio/devices").isRead();
        return new EvidenceItem(
                "virtio",
                "Virtio devices",
                "Are there devices made for guests?",
                read
                        ? String.valueOf(count)
                        : host.names("/sys/bus/virtio/devices").shown(),
                count > 0
                        ? "Disks and network cards of this kind are usually a hypervisor's."
                        : read ? "None, which says little: many hypervisors use others." : "It says nothing.",
                count > 0 ? Confidence.WEAK : Confidence.UNKNOWN,
                "Some network cards are real virtio devices.");
    }

    private EvidenceItem clock() {
        return new EvidenceItem(
                "clock-source",
                "Clock source",
                "Which clocks can the kernel use?",
                devices.clocks().isEmpty() ? "not readable" : String.join(" ", devices.clocks()),
                devices.clockOfHypervisor()
                        .map(name -> "The clock of " + name + ": the kernel found that hypervisor when it started.")
                        .orElse(devices.clocks().isEmpty() ? "It says nothing." : "None of them is a hypervisor's."),
                devices.clockOfHypervisor().isPresent()
                        ? Confidence.STRONG
                        : devices.clocks().isEmpty() ? Confidence.UNKNOWN : Confidence.WEAK,
                "The clock in use can be the processor's although a hypervisor's is there; look at all that are"
                        + " available.");
    }

    private EvidenceItem architecture() {
        String name = processor.architecture();
        return new EvidenceItem(
                "architecture",
                "Architecture",
                "For which processors are programs here made?",
                name.isEmpty() ? "not readable" : name,
                name.isEmpty() ? IsolationItems.NOTHING : "An image must hold programs for this kind of processor.",
                name.isEmpty() ? Confidence.UNKNOWN : Confidence.STRONG,
                "An emulator can run programs for another kind; /proc/cpuinfo still shows the machine's.");
    }

    private EvidenceItem wsl() {
        String release = host.file("/proc/sys/kernel/osrelease").value();
        String lower = release.toLowerCase(Locale.ROOT);
        boolean two = lower.contains("microsoft-standard");
        boolean one = release.endsWith("-Microsoft");
        return new EvidenceItem(
                "wsl",
                "WSL",
                "Is this Linux under Windows?",
                two ? "WSL 2" : one ? "WSL 1" : release.isEmpty() ? "not readable" : "no",
                two
                        ? "One virtual machine, in which each distribution is isolated as a container is."
                        : one
                                ? "No Linux kernel at all: Windows answers the system calls."
                                : "The kernel release does not name Microsoft's kernel.",
                two || one ? Confidence.STRONG : release.isEmpty() ? Confidence.UNKNOWN : Confidence.STRONG,
                "The release is a text that the person who builds a kernel chooses.");
    }
}
