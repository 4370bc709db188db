package dev.onekernel.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.evidence.EvidenceVerdict.Ruling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts: what is read, what is written down, and what is said where nothing can be read. */
class HostTest {

    private static Evidence evidence(String... lines) throws UnreadableHostException {
        return Evidence.of(RecordedHost.parse(String.join("\n", lines)));
    }

    @Test
    void where_nothing_is_known_both_verdicts_are_unknown() {
        Evidence evidence = Evidence.of(RecordedHost.EMPTY);
        assertEquals(Ruling.UNKNOWN, evidence.container().ruling());
        assertEquals(Ruling.UNKNOWN, evidence.virtualMachine().ruling());
    }

    @Test
    void a_marker_file_alone_is_a_hint_and_decides_nothing() throws Exception {
        Evidence evidence = evidence("@link /proc/self/ns/pid pid:[4026531836]", "@exists /.dockerenv file");
        assertEquals(Ruling.NO, evidence.container().ruling());
        assertTrue(evidence.container().because().toString().contains("left-over hint"));
    }

    @Test
    void another_operating_system_is_no_linux_container_and_names_the_command_to_type() throws Exception {
        Evidence mac = evidence("@system Mac OS X", "@absent /proc");
        assertEquals(Ruling.NO, mac.container().ruling());
        assertTrue(mac.virtualMachine().summary().contains("sysctl -n kern.hv_vmm_present"));
        assertTrue(evidence("@system Windows 11").virtualMachine().summary().contains("Win32_ComputerSystem"));
    }

    @Test
    void a_number_that_linux_never_gives_belongs_to_an_imitation() throws Exception {
        Evidence evidence = evidence("@link /proc/self/ns/pid pid:[3]", "@link /proc/self/ns/user user:[1]");
        assertEquals(Ruling.YES, evidence.container().ruling());
        assertEquals(Confidence.STRONG, evidence.container().confidence());
    }

    @Test
    void the_lowest_limit_on_the_way_to_the_root_is_in_force() throws Exception {
        Evidence evidence = evidence(
                "@file /proc/self/cgroup",
                "|0::/a/b",
                "@names /sys/fs/cgroup",
                "@file /sys/fs/cgroup/a/memory.max",
                "|104857600",
                "@file /sys/fs/cgroup/a/b/memory.max",
                "|max",
                "@file /sys/fs/cgroup/a/b/cpu.max",
                "|50000 100000");
        assertEquals("100 MiB", evidence.item("memory-limit").orElseThrow().value());
        assertEquals("0.50 CPUs", evidence.item("cpu-limit").orElseThrow().value());
        assertEquals(
                "none visible", evidence.item("process-limit").orElseThrow().value());
    }

    @Test
    void a_text_that_is_no_host_is_refused_in_a_sentence() {
        for (String text : List.of("", "\n\n", "# only a remark", "{\"a\": 1}", "@file /a\nx", "\u0000\u0001")) {
            var refused = assertThrows(UnreadableHostException.class, () -> RecordedHost.parse(text), text);
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
    }

    @Test
    void damaged_files_of_a_host_lead_to_verdicts_and_not_to_faults() throws Exception {
        evidence(
                "@link /proc/self/ns/pid",
                "@link /proc/self/ns/user user:[",
                "@link /proc/self/ns/uts uts:[99999999999999]");
        evidence("@file /proc/self/status", "|CapBnd:	zz", "|NSpid:", "@file /proc/self/cgroup", "|0", "|::", "|0::");
        evidence(
                "@file /proc/self/mountinfo",
                "|1 2 3",
                "|",
                "| - - - - - - -",
                "|1 2 3 / / - x",
                "@file /proc/self/uid_map",
                "|0");
        evidence(
                "@file /proc/sys/kernel/cap_last_cap",
                "|99999",
                "@file /proc/meminfo",
                "|MemTotal: 99999999999999999999 kB");
        evidence(
                "@file /proc/self/cgroup",
                "|0::/",
                "@names /sys/fs/cgroup",
                "@file /sys/fs/cgroup/cpu.max",
                "|1 0",
                "@file /sys/fs/cgroup/memory.max",
                "|9999999999999999999");
        evidence("@file /proc/self/cgroup", "|0::/", "@file /sys/fs/cgroup/cpu.max", "|9223372036854775807 1");
    }

    @Test
    void the_machine_itself_is_read_without_opening_anything_outside_the_places_of_the_kernel() {
        var read = new ReadOnceHost(new LiveHost("Linux"));
        Evidence.of(read);
        var paths = new TreeSet<>(read.files().keySet());
        paths.addAll(read.links().keySet());
        paths.addAll(read.directories().keySet());
        assertEquals(
                List.of(),
                paths.stream()
                        .filter(path -> !path.startsWith("/proc/")
                                && !path.startsWith("/sys/")
                                && !path.startsWith("/run/host/"))
                        .toList());
        assertTrue(paths.size() < 200, paths.size() + " paths");
    }

    @Test
    void a_directory_a_missing_file_and_a_file_without_permission_are_ordinary_readings(@TempDir Path folder)
            throws Exception {
        var host = new LiveHost("Linux");
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertEquals("text", host.file(file.toString()).value());
        assertEquals(HostReading.Status.DENIED, host.file(folder.toString()).status());
        assertEquals(HostReading.Status.ABSENT, host.file(folder + "/none").status());
        assertEquals(HostReading.Status.ABSENT, host.names(file.toString()).status());
        assertEquals(HostReading.Status.ABSENT, host.link(file.toString()).status());
        assertEquals(List.of("file"), host.names(folder.toString()).lines());
        assertTrue(host.kind(folder.toString()).isRead());
    }

    @Test
    void a_recording_holds_nothing_personal() throws Exception {
        Host host = RecordedHost.parse(String.join(
                "\n",
                "@link /proc/self/ns/pid pid:[4026531836]",
                "@file /proc/sys/kernel/random/boot_id",
                "|12345678-1234-1234-1234-123456789abc",
                "@file /proc/self/cgroup",
                "|0::/user.slice/docker-0123456789abcdef0123456789abcdef.scope",
                "@file /proc/self/mountinfo",
                "|25 1 8:2 / / rw - ext4 /dev/sda2 rw",
                "|26 1 8:2 /home/alice/box / rw - ext4 /dev/sda2 rw",
                "|27 1 8:3 / /home/alice/Secret rw - ext4 /dev/sda3 rw",
                "@file /proc/self/status",
                "|Name:	secret-tool",
                "|CapBnd:	000001ffffffffff",
                "@file /proc/cpuinfo",
                "|flags		: fpu",
                "|serial		: 4711"));
        String text = Recording.of(host).text();
        for (String personal : List.of("alice", "Secret", "secret", "12345678", "0123456789abcdef", "4711")) {
            assertFalse(text.contains(personal), text);
        }
        assertTrue(text.contains("CapBnd:	000001ffffffffff"), text);
    }

    /** The paths of control groups hold names and identifiers, too, as do sources of mounts, labels and asset tags. */
    @Test
    void a_recording_holds_no_names_of_control_groups_mounts_labels_and_assets() throws Exception {
        String id = "0123456789abcdef".repeat(4);
        Host host = RecordedHost.parse(String.join(
                "\n",
                "@link /proc/self/ns/pid pid:[4026531836]",
                "@file /proc/self/cgroup",
                "|0::/alice.slice/machine-alicebox.scope/docker-" + id + ".scope",
                "@absent /sys/fs/cgroup/alice.slice/memory.max",
                "@file /sys/fs/cgroup/alice.slice/machine-alicebox.scope/docker-" + id + ".scope/memory.max",
                "|104857600",
                "@file /proc/self/mountinfo",
                "|25 1 8:2 /lxc/alicebox / rw - overlay /dev/mapper/alice--vg-root rw,lowerdir=/data/alice/docker/overlay2/l/A,addr=10.0.0.5",
                "@file /proc/self/attr/current",
                "|lxc-alicebox_</var/lib/lxc>",
                "@file /proc/sysinfo",
                "|Sequence Code: ALICE47",
                "|VM00 Control Program: z/VM",
                "@file /sys/class/dmi/id/chassis_asset_tag",
                "|ALICE-0042",
                "@file /run/host/container-manager",
                "|d5a3c1e2-1234-4321-8888-0123456789ab"));
        Recording recording = Recording.of(host);
        for (String personal : List.of("alice", "ALICE", "0123456", "10.0.0.5", "d5a3c1e2")) {
            assertFalse(recording.text().contains(personal), recording.text());
            assertFalse(
                    recording.paths().toString().contains(personal),
                    recording.paths().toString());
        }
        Evidence again = Evidence.of(RecordedHost.parse(recording.text()));
        assertEquals("100 MiB", again.item("memory-limit").orElseThrow().value());
        assertEquals(Ruling.UNKNOWN, again.container().ruling(), "the storage of an engine is still seen");
    }

    @Test
    void every_host_that_comes_with_the_program_can_be_shown() {
        for (String name : NamedHosts.names()) {
            Evidence evidence = Evidence.of(NamedHosts.find(name).orElseThrow());
            assertTrue(evidence.container().summary().endsWith("."), name);
            assertFalse(NamedHosts.description(name).equals(name), name);
        }
        assertTrue(NamedHosts.find("../x").isEmpty());
    }

    @Test
    void a_container_under_wsl_2_is_not_taken_for_a_distribution() throws Exception {
        Path hosts = Path.of("src/test/resources/hosts");
        Evidence docker = Evidence.of(RecordedHost.parse(Files.readString(hosts.resolve("c-docker-in-wsl2.host"))));
        assertFalse(
                docker.container().summary().contains("distribution"),
                docker.container().summary());
        Evidence wsl = Evidence.of(RecordedHost.parse(Files.readString(hosts.resolve("c-wsl2.host"))));
        assertTrue(
                wsl.container().summary().contains("distribution"),
                wsl.container().summary());
    }
}
