package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The devices that a machine has, as far as they say something about a hypervisor.
 *
 * @param pci vendor and device of each PCI device: {@code 1af4:1000}
 * @param virtio names of virtio devices
 * @param clocks the clock sources that the kernel could use, and first the one it uses
 */
record Devices(List<String> pci, List<String> virtio, List<String> vmbus, List<String> clocks, boolean firmwarePort) {

    /** Devices that exist only in an emulated machine. Those of virtio are left out, as they are built in hardware as well. */
    private static final Map<String, Emulated> EMULATED = Map.of(
            "1234:1111", new Emulated("QEMU", "QEMU's graphics card"),
            "1b36:", new Emulated("QEMU", "a device of QEMU"),
            "80ee:", new Emulated("VirtualBox", "a device of VirtualBox"),
            "15ad:", new Emulated("VMware", "a device of VMware"),
            "5853:", new Emulated("Xen", "Xen's platform device"),
            "1414:5353", new Emulated("Hyper-V", "Hyper-V's graphics card"),
            "1ab8:", new Emulated("Parallels", "a device of Parallels"),
            "106b:1a", new Emulated("Apple's virtualization", "a device of Apple's virtualization framework"));

    /**
     * Something that only an emulated machine has.
     *
     * @param device in a few words
     */
    record Emulated(String hypervisor, String device) {}

    private static final Map<String, String> CLOCKS =
            Map.of("kvm-clock", "KVM", "hyperv", "Hyper-V", "xen", "Xen", "vmware", "VMware");

    Devices {
        pci = List.copyOf(pci);
        virtio = List.copyOf(virtio);
        vmbus = List.copyOf(vmbus);
        clocks = List.copyOf(clocks);
    }

    static Devices of(Host host) {
        String at = "/sys/devices/system/clocksource/clocksource0/";
        var clocks = new ArrayList<String>();
        for (String file : List.of("current_clocksource", "available_clocksource")) {
            for (String name : host.file(at + file).value().split(" ")) {
                if (!name.isEmpty() && !clocks.contains(name)) {
                    clocks.add(name);
                }
            }
        }
        return new Devices(
                pci(host),
                host.names("/sys/bus/virtio/devices").lines(),
                host.names("/sys/bus/vmbus/devices").lines(),
                clocks,
                host.kind("/sys/firmware/qemu_fw_cfg").isRead());
    }

    /** Recordings hold a list in place of one directory for each device. */
    private static List<String> pci(Host host) {
        HostReading listed = host.file("/sys/bus/pci/ids");
        if (listed.isRead()) {
            return listed.lines();
        }
        var ids = new ArrayList<String>();
        for (String device : host.names("/sys/bus/pci/devices").lines()) {
            String at = "/sys/bus/pci/devices/" + device + "/";
            ids.add(hexadecimal(host.file(at + "vendor")) + ":" + hexadecimal(host.file(at + "device")));
        }
        return ids;
    }

    private static String hexadecimal(HostReading number) {
        return number.value().replaceFirst("^0x", "").toLowerCase(Locale.ROOT);
    }

    /** The hypervisor whose clock the kernel can use; it asks the hypervisor before it offers one. */
    Optional<String> clockOfHypervisor() {
        return clocks.stream()
                .flatMap(clock -> CLOCKS.entrySet().stream()
                        .filter(known -> clock.startsWith(known.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    Optional<Emulated> emulated() {
        Optional<Emulated> card = pci.stream()
                .flatMap(id -> EMULATED.entrySet().stream()
                        .filter(known -> id.startsWith(known.getKey()))
                        .map(Map.Entry::getValue)
                        .map(known -> new Emulated(known.hypervisor(), known.device() + " (PCI " + id + ")")))
                .findFirst();
        return card.or(() -> firmwarePort
                ? Optional.of(new Emulated("QEMU", "QEMU's firmware interface (qemu_fw_cfg)"))
                : Optional.empty());
    }
}
