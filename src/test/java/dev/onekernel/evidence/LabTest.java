package dev.onekernel.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a lab sees of shells in another terminal, and what it says to each slip. */
class LabTest {

    /** A machine on which user 1000 runs this program as process 100. */
    private static final List<String> MACHINE = List.of(
            "@file /proc/self/status",
            "|Pid:	100",
            "|Uid:	1000	1000	1000	1000",
            "|Seccomp:	0",
            "@file /proc/self/mountinfo",
            "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
            "|2 1 0:21 / /proc rw - proc proc rw",
            "@link /proc/self/ns/pid pid:[4026531836]",
            "@link /proc/self/ns/user user:[4026531837]",
            "@link /proc/self/ns/uts uts:[4026531838]",
            "@link /proc/self/ns/mnt mnt:[4026531832]",
            "@link /proc/self/ns/net net:[4026531833]");

    /** A shell of the same user in a terminal, with the given differences from the machine's namespaces. */
    private static List<String> shell(String id, String... changes) {
        var lines = new ArrayList<>(List.of(
                "@file /proc/" + id + "/stat",
                "|" + id + " (my (odd) shell) S 1 " + id + " 1 34816 " + id + " 0",
                "@file /proc/" + id + "/status",
                "|Uid:	1000	1000	1000	1000",
                "|NSpid:	" + id,
                "@file /proc/" + id + "/mountinfo",
                "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
                "|2 1 0:21 / /proc rw - proc proc rw"));
        for (String namespace : List.of(
                "pid:[4026531836]", "user:[4026531837]", "uts:[4026531838]", "mnt:[4026531832]", "net:[4026531833]")) {
            lines.add("@link /proc/" + id + "/ns/" + namespace.substring(0, namespace.indexOf(':')) + " " + namespace);
        }
        lines.addAll(Arrays.asList(changes));
        return lines;
    }

    private static Host machine(List<String> shell) throws UnreadableHostException {
        var lines = new ArrayList<>(MACHINE);
        lines.addAll(List.of("@names /proc", "|100", "|200", "|self"));
        lines.addAll(shell);
        return RecordedHost.parse(String.join("\n", lines));
    }

    private static String hint(LabFact fact, Host host) {
        return fact.hint(LabSighting.of(host))
                .map(hint -> hint.text() + "\n" + String.join("\n", hint.commands()))
                .orElse("")
                .strip();
    }

    private static boolean holds(LabFact fact, Host host) {
        return fact.holds(LabSighting.of(host));
    }

    @Test
    void a_shell_without_anything_of_its_own_reaches_nothing_and_gets_no_hint() throws Exception {
        Host host = machine(shell("200"));
        for (LabFact fact : LabFact.values()) {
            assertFalse(holds(fact, host), fact.word());
            assertEquals("", hint(fact, host), fact.word());
        }
    }

    @Test
    void somebody_elses_shell_and_a_service_without_a_terminal_are_not_looked_at() throws Exception {
        Host others = machine(
                shell("200", "@link /proc/200/ns/pid pid:[4026532200]", "@file /proc/200/status", "|Uid:	0	0	0	0"));
        assertFalse(holds(LabFact.PID_NAMESPACE, others));
        Host service = machine(shell(
                "200", "@link /proc/200/ns/pid pid:[4026532200]", "@file /proc/200/stat", "|200 (d) S 1 1 1 0 -1"));
        assertFalse(holds(LabFact.PID_NAMESPACE, service));
    }

    /** Browsers put their processes into namespaces, too; one that was started with & has the terminal but is not typed into. */
    @Test
    void a_program_in_the_background_of_a_terminal_is_not_the_learners_shell() throws Exception {
        Host browser = machine(shell(
                "200",
                "@link /proc/200/ns/pid pid:[4026532200]",
                "@file /proc/200/stat",
                "|200 (browser) S 1 150 140 34816 140 0"));
        assertFalse(holds(LabFact.PID_NAMESPACE, browser));
    }

    @Test
    void where_process_1_is_not_the_learners_the_hint_says_so() throws Exception {
        Host host = machine(shell(
                "200",
                "@link /proc/200/ns/pid pid:[4026532200]",
                "@file /proc/200/status",
                "|Uid:	1000	1000	1000	1000",
                "|NSpid:	200	7"));
        assertFalse(holds(LabFact.FIRST_PROCESS, host));
        assertTrue(
                hint(LabFact.FIRST_PROCESS, host)
                        .contains("process 1 there is not a program of yours in this terminal"),
                hint(LabFact.FIRST_PROCESS, host));
    }

    @Test
    void a_new_pid_namespace_with_the_old_proc_needs_mount_proc() throws Exception {
        Host host = machine(shell(
                "200",
                "@link /proc/200/ns/pid pid:[4026532200]",
                "@file /proc/200/status",
                "|Uid:	1000	1000	1000	1000",
                "|NSpid:	200	1"));
        assertTrue(holds(LabFact.PID_NAMESPACE, host));
        assertTrue(holds(LabFact.FIRST_PROCESS, host));
        assertFalse(holds(LabFact.OWN_PROC, host));
        assertTrue(hint(LabFact.OWN_PROC, host).contains("ps still reads the old /proc"), hint(LabFact.OWN_PROC, host));
        Host mounted = machine(shell(
                "200",
                "@link /proc/200/ns/pid pid:[4026532200]",
                "@file /proc/200/mountinfo",
                "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
                "|2 1 0:21 / /proc rw - proc proc rw",
                "|3 2 0:40 / /proc rw - proc proc rw"));
        assertTrue(holds(LabFact.OWN_PROC, mounted));
        assertFalse(holds(LabFact.OWN_MOUNT, mounted));
    }

    @Test
    void a_pid_namespace_without_fork_is_recognised_by_its_link_that_leads_nowhere() throws Exception {
        Host listed = machine(shell(
                "200",
                "@link /proc/200/ns/user user:[4026532199]",
                "@absent /proc/200/ns/pid_for_children",
                "@names /proc/200/ns",
                "|pid",
                "|pid_for_children"));
        assertTrue(
                hint(LabFact.PID_NAMESPACE, listed).contains("--pid but without --fork"),
                hint(LabFact.PID_NAMESPACE, listed));
        Host child = machine(shell("200", "@link /proc/200/ns/pid_for_children pid:[4026532201]"));
        assertTrue(hint(LabFact.PID_NAMESPACE, child).contains("--pid but without --fork"));
    }

    @Test
    void a_user_namespace_without_a_map_leaves_the_learner_without_rights() throws Exception {
        Host unmapped = machine(shell("200", "@link /proc/200/ns/user user:[4026532199]", "@file /proc/200/uid_map"));
        assertFalse(holds(LabFact.ROOT_INSIDE, unmapped));
        assertTrue(hint(LabFact.ROOT_INSIDE, unmapped).contains("without any rights"));
        Host mapped = machine(shell(
                "200",
                "@link /proc/200/ns/user user:[4026532199]",
                "@file /proc/200/uid_map",
                "|         0       1000          1"));
        assertTrue(holds(LabFact.ROOT_INSIDE, mapped));
        Host byRoot = machine(shell(
                "200",
                "@link /proc/200/ns/user user:[4026532199]",
                "@file /proc/200/uid_map",
                "|         0          0          1"));
        assertFalse(holds(LabFact.ROOT_INSIDE, byRoot));
        assertTrue(
                hint(LabFact.ROOT_INSIDE, byRoot).contains("root outside as well"), hint(LabFact.ROOT_INSIDE, byRoot));
        Host without = machine(shell("200", "@link /proc/200/ns/uts uts:[4026532199]"));
        assertTrue(hint(LabFact.ROOT_INSIDE, without).contains("--map-root-user"));
        assertTrue(holds(LabFact.HOST_NAME, without));
    }

    @Test
    void the_network_counts_when_only_the_loopback_interface_is_in_it() throws Exception {
        Host lo = machine(shell(
                "200",
                "@link /proc/200/ns/net net:[4026532199]",
                "@file /proc/200/net/dev",
                "|Inter-| Receive",
                "|    lo: 0 0"));
        assertTrue(holds(LabFact.ONLY_LOOPBACK, lo));
        Host more = machine(shell(
                "200",
                "@link /proc/200/ns/net net:[4026532199]",
                "@file /proc/200/net/dev",
                "|    lo: 0 0",
                "|  eth0: 0 0"));
        assertFalse(holds(LabFact.ONLY_LOOPBACK, more));
        assertTrue(hint(LabFact.ONLY_LOOPBACK, more).contains("lo, eth0"));
    }

    /** Where the modules of tunnels are loaded, each new network namespace begins with their devices, as under WSL 2. */
    @Test
    void the_ends_of_tunnels_that_the_kernel_puts_into_each_network_do_not_count() throws Exception {
        Host tunnels = machine(shell(
                "200",
                "@link /proc/200/ns/net net:[4026532199]",
                "@file /proc/200/net/dev",
                "|    lo: 0 0",
                "| tunl0: 0 0",
                "|  sit0: 0 0"));
        assertTrue(holds(LabFact.ONLY_LOOPBACK, tunnels));
    }

    @Test
    void a_mount_on_a_place_where_the_machine_has_another_one_is_a_mount_of_its_own() throws Exception {
        Host covered = machine(shell(
                "200",
                "@link /proc/200/ns/mnt mnt:[4026532199]",
                "@file /proc/200/mountinfo",
                "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
                "|2 1 0:21 / /proc rw - proc proc rw",
                "|3 1 0:44 / / rw - tmpfs none rw"));
        assertTrue(holds(LabFact.OWN_MOUNT, covered));
        Host same = machine(shell("200", "@link /proc/200/ns/mnt mnt:[4026532199]"));
        assertFalse(holds(LabFact.OWN_MOUNT, same));
    }

    @Test
    void a_limit_is_one_of_a_control_group_or_of_ulimit() throws Exception {
        Host none = machine(shell(
                "200",
                "@link /proc/200/ns/uts uts:[4026532199]",
                "@file /proc/200/limits",
                "|Max address space         unlimited            unlimited            bytes"));
        assertFalse(holds(LabFact.LIMIT, none));
        Host own = machine(shell(
                "200",
                "@link /proc/200/ns/uts uts:[4026532199]",
                "@file /proc/200/limits",
                "|Max address space         4096000000           4096000000           bytes"));
        assertTrue(holds(LabFact.LIMIT, own));
        Host group = machine(shell(
                "200",
                "@link /proc/200/ns/uts uts:[4026532199]",
                "@file /proc/200/cgroup",
                "|0::/a",
                "@file /sys/fs/cgroup/a/memory.max",
                "|209715200"));
        assertTrue(holds(LabFact.LIMIT, group));
    }

    @Test
    void an_overlay_shows_what_was_changed_added_and_deleted() throws Exception {
        String[] mounted = {
            "@link /proc/200/ns/mnt mnt:[4026532199]",
            "@file /proc/200/mountinfo",
            "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
            "|9 1 0:50 / /home/me/merged rw - overlay overlay rw,lowerdir=/l,upperdir=/u,workdir=/w"
        };
        Host empty = machine(shell("200", mounted));
        assertTrue(holds(LabFact.OVERLAY, empty));
        assertFalse(holds(LabFact.FILE_COPIED_UP, empty));
        assertTrue(hint(LabFact.FILE_DELETED, empty).contains("rm merged/other"));
        var worked = new ArrayList<>(List.of(mounted));
        worked.addAll(List.of(
                "@names /proc/200/root/u",
                "|file",
                "|new",
                "|other",
                "@exists /proc/200/root/u/other whiteout",
                "@exists /proc/200/root/l/file file",
                "@state /proc/200/root/l/file 11 2026-11-25T20:00:00Z",
                "@state /proc/200/root/u/file 17 2026-11-25T21:00:00Z",
                "@state /proc/200/root/home/me/merged/file 11 2026-11-25T21:00:00Z",
                "@exists /proc/200/root/l/other file"));
        Host full = machine(shell("200", worked.toArray(String[]::new)));
        assertTrue(holds(LabFact.FILE_COPIED_UP, full));
        assertTrue(holds(LabFact.FILE_ADDED, full));
        assertTrue(holds(LabFact.FILE_DELETED, full));
        Host newer = machine(shell(
                "200",
                Stream.concat(
                                worked.stream().limit(3),
                                worked.stream().skip(3).map(line -> line.replace("lowerdir=", "lowerdir+=")))
                        .toArray(String[]::new)));
        assertTrue(holds(LabFact.FILE_COPIED_UP, newer), "as mount writes it since util-linux 2.40");
        var again = new ArrayList<>(worked);
        again.add(3, mounted[3].replace("|9", "|8").replace("0:50", "0:49").replace("=/", "="));
        assertTrue(
                holds(LabFact.FILE_ADDED, machine(shell("200", again.toArray(String[]::new)))),
                "the one that was mounted last counts");
        Host relative = machine(shell("200", mounted[0], mounted[1], mounted[3].replace("=/", "=")));
        assertTrue(
                hint(LabFact.FILE_ADDED, relative).contains("without full paths"), hint(LabFact.FILE_ADDED, relative));
    }

    /** What the overlay shows for a file that is in both layers, and whether that says that the overlay copied it up. */
    @Test
    void a_file_that_was_written_straight_into_the_upper_layer_was_not_copied_up() throws Exception {
        String shownAsUpper = "17 2026-11-25T21:00:00Z";
        String shownAsLower = "11 2026-11-25T20:00:00Z";
        for (String shown : List.of(shownAsUpper, shownAsLower)) {
            var lines = new ArrayList<>(List.of(
                    "@link /proc/200/ns/mnt mnt:[4026532199]",
                    "@file /proc/200/mountinfo",
                    "|1 0 8:1 / / rw - ext4 /dev/sda1 rw",
                    "|9 1 0:50 /home/me/merged /home/me/merged rw - overlay overlay rw,lowerdir=/l,upperdir=/u,workdir=/w",
                    "@names /proc/200/root/u",
                    "|file",
                    "@exists /proc/200/root/l/file file",
                    "@state /proc/200/root/l/file 11 2026-11-25T20:00:00Z",
                    "@state /proc/200/root/u/file 17 2026-11-25T21:00:00Z",
                    "@state /proc/200/root/home/me/merged/file " + shown,
                    "@names /proc/200/root/l",
                    "|file"));
            Host only = machine(shell("200", lines.toArray(String[]::new)));
            assertFalse(holds(LabFact.FILE_COPIED_UP, only), shown);
            assertTrue(hint(LabFact.FILE_COPIED_UP, only).contains("written straight into upper"), shown);
            assertTrue(hint(LabFact.FILE_COPIED_UP, only).contains("empty directory"), shown);
            lines.add("|other");
            Host another = machine(shell("200", lines.toArray(String[]::new)));
            assertTrue(hint(LabFact.FILE_COPIED_UP, another).endsWith("echo changed > merged/other"), shown);
        }
    }

    /** A machine on which namespaces can be made, and one line more. */
    private static String obstacle(String... more) throws UnreadableHostException {
        var lines =
                new ArrayList<>(List.of("@link /proc/self/ns/user user:[4026531837]", "@exists /usr/bin/unshare file"));
        lines.addAll(List.of(more));
        return LabObstacle.of(RecordedHost.parse(String.join("\n", lines))).orElse("");
    }

    @Test
    void every_reason_why_a_lab_is_impossible_is_named_and_no_advice_is_given_to_change_it() throws Exception {
        assertEquals("", obstacle());
        assertTrue(obstacle("@system Mac OS X").contains("this is Mac OS X"));
        assertTrue(obstacle("@file /proc/sys/user/max_user_namespaces", "|0").contains("is 0 on this machine"));
        assertTrue(obstacle("@file /proc/sys/kernel/unprivileged_userns_clone", "|0")
                .contains("only root"));
        assertTrue(obstacle("@file /proc/sys/kernel/apparmor_restrict_unprivileged_userns", "|1")
                .contains("AppArmor"));
        assertTrue(obstacle(
                        "@file /proc/self/status",
                        "|Seccomp:	2",
                        "@file /proc/self/mountinfo",
                        "|1 2 0:5 /null /proc/keys rw - tmpfs tmpfs rw")
                .contains("container"));
        assertTrue(LabObstacle.of(RecordedHost.parse("@absent /proc/self/ns/user"))
                .orElse("")
                .contains("no user namespaces"));
        assertTrue(LabObstacle.of(
                        RecordedHost.parse(
                                "@link /proc/self/ns/user user:[4026531837]\n@absent /usr/bin/unshare\n@absent /bin/unshare\n@absent /usr/local/bin/unshare"))
                .orElse("")
                .contains("util-linux"));
    }

    private static String explained(String message, String... machine) throws UnreadableHostException {
        return LabObstacle.explained(message, RecordedHost.parse("@absent /x\n" + String.join("\n", machine)))
                .orElse("");
    }

    @Test
    void operation_not_permitted_without_a_user_namespace_asks_for_one() throws Exception {
        assertTrue(explained("unshare: unshare failed: Operation not permitted").contains("Add --user"));
    }

    @Test
    void operation_not_permitted_under_a_filter_is_normal_in_a_container() throws Exception {
        String inContainer =
                explained("unshare: unshare failed: Operation not permitted", "@file /proc/self/status", "|Seccomp:	2");
        assertTrue(inContainer.contains("default Docker container"), inContainer);
    }

    @Test
    void operation_not_permitted_on_the_user_map_is_app_armors_work_and_stays_as_it_is() throws Exception {
        String message = explained("unshare: write failed /proc/self/uid_map: Operation not permitted");
        assertTrue(message.contains("AppArmor") && message.contains("leave it as it is"), message);
    }

    @Test
    void no_space_left_on_device_has_nothing_to_do_with_disks() throws Exception {
        String message = explained("unshare: unshare failed: No space left on device");
        assertTrue(message.contains("nothing to do with disks") && message.contains("max_user_namespaces"), message);
    }

    @Test
    void invalid_argument_means_a_kernel_without_that_kind_of_namespace() throws Exception {
        assertTrue(explained("unshare: unshare failed: Invalid argument").contains("built without"));
    }

    @Test
    void a_fork_without_memory_is_a_pid_namespace_whose_first_process_has_ended() throws Exception {
        assertTrue(explained("bash: fork: Cannot allocate memory").contains("add --fork"));
    }

    @Test
    void messages_about_host_names_and_mounts_say_which_option_is_missing() throws Exception {
        assertTrue(
                explained("hostname: you must be root to change the host name").contains("--uts"));
        assertTrue(explained("hostname: sethostname: Operation not permitted").contains("--uts"), "as BusyBox says it");
        assertTrue(explained("mount: /merged: permission denied.").contains("--mount"));
        assertTrue(explained("unshare: mount /proc failed: Operation not permitted")
                .contains("--pid --fork --mount-proc"));
        assertTrue(explained("unshare: failed to execute newuidmap: No such file or directory")
                .contains("--map-root-user"));
    }

    @Test
    void messages_about_layers_say_what_is_wrong_with_them() throws Exception {
        assertTrue(explained("mount: /home/me/merged: special device overlay does not exist.")
                .contains("lower, upper and work"));
        assertTrue(explained("mount: merged: mount point does not exist.").contains("Make it, or go to"));
        assertTrue(explained("mount: /home/me/merged: wrong fs type, bad option, bad superblock on overlay, missing"
                        + " codepage or helper program, or other error.")
                .contains("another directory"));
    }

    @Test
    void a_message_that_is_not_known_is_not_explained() throws Exception {
        assertEquals("", explained("bash: foo: command not found"));
    }

    @Test
    void no_explanation_advises_to_weaken_the_machine() throws Exception {
        for (String message : List.of(
                "unshare: write failed /proc/self/uid_map: Operation not permitted",
                "unshare: unshare failed: Operation not permitted",
                "unshare: unshare failed: No space left on device")) {
            assertFalse(explained(message).matches(".*(sysctl|sudo|disable|switch|privileged).*"), explained(message));
        }
    }
}
