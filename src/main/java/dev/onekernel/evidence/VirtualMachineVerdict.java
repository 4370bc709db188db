package dev.onekernel.evidence;

import dev.onekernel.evidence.EvidenceVerdict.Ruling;
import dev.onekernel.evidence.Firmware.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides from what the hardware shows whether the kernel runs in a virtual machine. */
final class VirtualMachineVerdict {

    private final Host host;
    private final Processor processor;
    private final Firmware firmware;
    private final Devices devices;
    private final List<String> because = new ArrayList<>();

    private VirtualMachineVerdict(Host host) {
        this.host = host;
        this.processor = Processor.of(host);
        this.firmware = Firmware.of(host);
        this.devices = Devices.of(host);
    }

    static EvidenceVerdict of(Host host) {
        return new VirtualMachineVerdict(host).decided();
    }

    private EvidenceVerdict decided() {
        String system = host.system();
        if (!system.isEmpty() && !system.equals("Linux")) {
            return unknown("This program cannot see whether " + system + " runs in a virtual machine; "
                    + (system.startsWith("Windows")
                            ? "Get-CimInstance Win32_ComputerSystem shows the model, which in a guest is a name such as"
                                    + " \"Virtual Machine\" or \"VMware\"."
                            : "sysctl -n kern.hv_vmm_present prints 1 in a guest."));
        }
        if (ownsXenHardware()) {
            because.add("Xen runs below this kernel, and its features say that this is the control domain.");
            return unknown("This kernel runs on the Xen hypervisor but owns the hardware (it is the control domain).");
        }
        if (isTranslated()) {
            because.add("The kernel release is " + release() + ", which WSL 1 reports.");
            return unknown("Under WSL 1 there is no Linux kernel: Windows itself answers the system calls.");
        }
        return switch (processor.hypervisorFlag()) {
            case SET -> {
                because.add("The processor's flags in /proc/cpuinfo include \"hypervisor\".");
                traces().forEach(because::add);
                yield yes(Confidence.CERTAIN);
            }
            case CLEAR -> withoutFlag();
            case NONE, UNREAD -> withoutFlags();
        };
    }

    /** An x86 processor that says that there is no hypervisor: right, unless the hypervisor hides. */
    private EvidenceVerdict withoutFlag() {
        because.add("The processor's flags in /proc/cpuinfo do not include \"hypervisor\".");
        List<String> kernel = answeredByHypervisor();
        if (!kernel.isEmpty()) {
            because.addAll(kernel);
            return yes(Confidence.STRONG);
        }
        Optional<Devices.Emulated> emulated = devices.emulated();
        if (emulated.isPresent()) {
            because.add("There is " + emulated.get().device() + ", which only emulated machines have.");
            return unknown("The processor shows no hypervisor, but the devices look emulated: a hypervisor may hide.");
        }
        Optional<Claim> claim = firmware.claim();
        if (claim.isPresent()) {
            because.add("The firmware says " + firmware.shown() + "; clouds use these words for machines without a"
                    + " hypervisor as well.");
            return claim.get().cloud() || firmware.namesBareMetal()
                    ? no(Confidence.WEAK)
                    : unknown("The firmware claims a virtual machine, and the processor shows no hypervisor.");
        }
        if (!firmware.namesMachine()) {
            return unknown("The processor shows no hypervisor, and the firmware's tables are not there to confirm it.");
        }
        because.add("The firmware names a machine: " + firmware.shown() + ".");
        return no(Confidence.STRONG);
    }

    /** A processor without such a flag, or one that is not shown: only what is found can be trusted, and no absence. */
    private EvidenceVerdict withoutFlags() {
        if (processor.hypervisorFlag() == Processor.Flag.NONE) {
            because.add("This kind of processor (" + architecture() + ") has no flag for a hypervisor.");
        } else {
            because.add("/proc/cpuinfo cannot be read.");
        }
        if (firmware.namesBareMetal()) {
            because.add("The firmware calls the machine " + firmware.product() + ": rented without a hypervisor.");
            return no(Confidence.WEAK);
        }
        List<String> found = answeredByHypervisor();
        firmware.claim().ifPresent(claim -> found.add("The firmware says " + firmware.shown() + "."));
        deviceTree().ifPresent(found::add);
        devices.emulated()
                .ifPresent(device -> found.add("There is " + device.device() + ", which only emulated machines have."));
        if (!found.isEmpty()) {
            because.addAll(found);
            return yes(Confidence.STRONG);
        }
        String release = release();
        if (release.contains("linuxkit") || release.contains("orbstack")) {
            because.add(
                    "The kernel release is " + release + ", which is made for the virtual machine of a desktop tool.");
            return yes(Confidence.WEAK);
        }
        if (firmware.namesMachine()) {
            because.add("The firmware names a machine: " + firmware.shown() + ".");
            return no(Confidence.WEAK);
        }
        return unknown("Nothing here says that there is a hypervisor, and nothing can say that there is none.");
    }

    private String architecture() {
        String name = processor.architecture();
        return name.isEmpty() ? "neither Intel nor AMD" : name;
    }

    /** Traces that the kernel shows because a hypervisor answered when it asked. */
    private List<String> answeredByHypervisor() {
        var found = new ArrayList<String>();
        devices.clockOfHypervisor().ifPresent(name -> found.add("The kernel can use the clock of " + name + "."));
        if (!devices.vmbus().isEmpty()) {
            found.add("There are devices on Hyper-V's bus (vmbus).");
        }
        String type = host.file("/sys/hypervisor/type").value();
        if (!type.isEmpty()) {
            found.add("The kernel names its hypervisor in /sys/hypervisor/type: " + type + ".");
        }
        if (processor.isUserModeLinux()) {
            found.add("The processor is User Mode Linux: this kernel is a process of another one.");
        }
        if (release().contains("microsoft-standard")) {
            found.add("The kernel release is " + release() + ", the kernel of WSL 2's virtual machine.");
        }
        String mainframe = host.file("/proc/sysinfo").lines().stream()
                .filter(line -> line.startsWith("VM00 Control Program:"))
                .findFirst()
                .orElse("");
        if (!mainframe.isEmpty()) {
            found.add("/proc/sysinfo names a hypervisor: "
                    + mainframe.substring(21).strip() + ".");
        }
        return found;
    }

    /** What names the product beside the flag. */
    private List<String> traces() {
        List<String> traces = answeredByHypervisor();
        firmware.claim().ifPresent(claim -> traces.add("The firmware says " + firmware.shown() + "."));
        devices.emulated().ifPresent(device -> traces.add("There is " + device.device() + "."));
        return traces;
    }

    private Optional<String> deviceTree() {
        for (String file : List.of("hypervisor/compatible", "compatible", "model")) {
            String says = host.file("/proc/device-tree/" + file).value().replace('\n', ' ');
            String lower = says.toLowerCase(Locale.ROOT);
            if (file.startsWith("hypervisor") && !says.isEmpty()
                    || lower.contains("dummy-virt")
                    || lower.contains("qemu")
                    || lower.contains("linux,kvm")) {
                return Optional.of("The device tree says " + says + ".");
            }
        }
        String machine = processor.field("machine").orElse("");
        return machine.contains("qemu")
                ? Optional.of("/proc/cpuinfo calls the machine " + machine + ".")
                : Optional.empty();
    }

    /** Bit 11 of the features marks the domain that owns the hardware. */
    private boolean ownsXenHardware() {
        String features = host.file("/sys/hypervisor/properties/features").value();
        boolean control = features.matches("[0-9a-fA-F]{1,8}") && (Long.parseLong(features, 16) & 0x800) != 0;
        return control || host.file("/proc/xen/capabilities").value().contains("control_d");
    }

    private boolean isTranslated() {
        return release().endsWith("-Microsoft");
    }

    private String release() {
        return host.file("/proc/sys/kernel/osrelease").value();
    }

    private EvidenceVerdict yes(Confidence confidence) {
        return new EvidenceVerdict(
                Ruling.YES,
                confidence,
                product()
                        .map(name -> "This kernel runs in a virtual machine (" + name + ").")
                        .orElse("This kernel runs in a virtual machine."),
                because);
    }

    private Optional<String> product() {
        Optional<String> claimed = firmware.claim().map(Claim::name);
        if (claimed.isPresent()) {
            return claimed;
        }
        if (release().contains("microsoft-standard")) {
            return Optional.of("WSL 2, on Hyper-V");
        }
        if (firmware.board().equals("Oracle Corporation")) {
            return Optional.of("probably VirtualBox");
        }
        String type = host.file("/sys/hypervisor/type").value();
        return devices.clockOfHypervisor()
                .or(() -> type.isEmpty() ? Optional.empty() : Optional.of(type))
                .or(() -> devices.emulated().map(Devices.Emulated::hypervisor));
    }

    private EvidenceVerdict no(Confidence confidence) {
        return new EvidenceVerdict(
                Ruling.NO,
                confidence,
                confidence == Confidence.STRONG
                        ? "Nothing shows a hypervisor below this kernel; a hidden one cannot be ruled out."
                        : "This kernel seems to run on the hardware itself.",
                because);
    }

    private EvidenceVerdict unknown(String summary) {
        return new EvidenceVerdict(Ruling.UNKNOWN, Confidence.WEAK, summary, because);
    }
}
