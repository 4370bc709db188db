package dev.onekernel.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdicts inside real namespaces that the test makes, and what the program does to the machine while it looks. */
class NamespacesIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** The command as users run it, as data. */
    private static final List<String> HERE = List.of(
            JAVA,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.onekernel.cli.Main",
            "here",
            "--format",
            "json");

    @TempDir
    private Path folder;

    private record Ended(int exit, String output) {}

    private Ended run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path input = Files.writeString(folder.resolve("input"), "\n\nhint\n");
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "still running: " + command);
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, program)));
    }

    /** A developer may be without a program; the build that decides may not. */
    private static void needs(String program) {
        boolean installed = isInstalled(program);
        assertTrue(installed || !"true".equals(System.getenv("CI")), program + " is not installed, and CI is true");
        assumeTrue(installed, program + " is not installed, so what needs it is not tested");
    }

    /** Only the kernel itself may keep the build from testing this. */
    private void needsUserNamespaces() throws Exception {
        needs("unshare");
        Ended tried = run(List.of("unshare", "--user", "--map-root-user", "true"));
        assumeTrue(tried.exit() == 0, "the kernel of this machine forbids user namespaces: " + tried.output());
    }

    private void check(String verdict, String... wrapper) throws Exception {
        var command = new ArrayList<>(List.of(wrapper));
        command.addAll(HERE);
        Ended ended = run(command);
        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("{\"container\":{\"verdict\":\"" + verdict + "\""), ended.output());
    }

    @Test
    void a_container_made_by_hand_is_a_container_whether_or_not_proc_is_its_own() throws Exception {
        needsUserNamespaces();
        check(
                "yes",
                "unshare",
                "--user",
                "--map-root-user",
                "--pid",
                "--fork",
                "--mount-proc",
                "--uts",
                "--net",
                "--ipc");
        check("yes", "unshare", "--user", "--map-root-user", "--pid", "--fork");
    }

    @Test
    void one_new_namespace_makes_a_process_partly_isolated() throws Exception {
        needsUserNamespaces();
        check("partly", "unshare", "--user", "--map-root-user");
        check("partly", "unshare", "--user", "--map-root-user", "--uts");
    }

    @Test
    void a_bubblewrap_sandbox_with_its_own_process_ids_is_a_container_and_one_without_is_partly_isolated()
            throws Exception {
        needsUserNamespaces();
        needs("bwrap");
        check("yes", "bwrap", "--unshare-all", "--bind", "/", "/", "--proc", "/proc", "--dev", "/dev");
        check("partly", "bwrap", "--unshare-user", "--bind", "/", "/", "--dev-bind", "/dev", "/dev");
    }

    /** Whether an overlay that commands work in has copied a file up. They run in the directory of the layers. */
    private boolean isCopiedUp(String name, String... commands) throws Exception {
        Path layers = Files.createDirectory(folder.resolve(name));
        String script = "set -e; mkdir lower upper work merged; echo base > lower/file; echo base > lower/other;"
                + " mount -t overlay overlay merged -o lowerdir=$PWD/lower -o upperdir=$PWD/upper -o workdir=$PWD/work; "
                + String.join("; ", commands) + "; echo done; read end";
        Process shell = new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script)
                .directory(layers.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = shell.inputReader()) {
            assertEquals("done", output.readLine());
            LabProcess process = new LabProcess(new LiveHost("Linux"), String.valueOf(shell.pid()), "self");
            return process.overlay().orElseThrow().copiedUp().isPresent();
        } finally {
            shell.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_real_overlay_tells_a_file_that_it_copied_up_from_one_that_was_put_into_the_upper_layer() throws Exception {
        needsUserNamespaces();
        assertTrue(isCopiedUp("appended", "echo more >> merged/file"));
        assertTrue(isCopiedUp("written", "cat merged/file > read", "echo changed > merged/file"));
        assertTrue(isCopiedUp("both", "echo straight > upper/file", "echo changed > merged/other"));
        assertFalse(isCopiedUp("straight", "echo straight > upper/file"));
        assertFalse(isCopiedUp("after-reading", "cat merged/file > read", "echo straight > upper/file"));
        assertFalse(isCopiedUp("deleted", "rm merged/file"));
    }

    private static final Pattern CALL = Pattern.compile("^([a-z_0-9]++)\\((.*)$");

    /**
     * The system calls of a run that start a process, write or use a network, without the numbers that differ from run to run.
     *
     * @param mustRead part of a path that is read if the trace shows anything at all
     */
    private List<String> unwelcome(String mustRead, String... arguments) throws Exception {
        Path traces = Files.createTempDirectory(folder, "traces");
        var command = new ArrayList<>(
                List.of(
                        "strace",
                        "-ff", // a file for each thread: in a common one, a call is cut in two when another thread
                        // makes a call meanwhile
                        "--seccomp-bpf",
                        "-o",
                        traces.resolve("of").toString(),
                        "-e",
                        "trace=execve,fork,vfork,clone,clone3,connect,bind,sendto,sendmsg,openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,kill,tkill,ptrace,mount,unshare,setns,chmod,fchmodat"));
        // without the file of counters that Java writes below /tmp, and without more threads than needed
        command.addAll(List.of(JAVA, "-XX:-UsePerfData", "-Xshare:auto"));
        command.addAll(HERE.subList(1, HERE.size() - 3));
        command.addAll(List.of(arguments));
        Ended ended = run(command);
        assertEquals(0, ended.exit(), ended.output());
        List<String> lines = calls(traces);
        lines.remove(lines.stream()
                .filter(line -> line.startsWith("execve(\"" + JAVA + "\""))
                .findFirst()
                .orElseThrow()); // Java itself
        assertTrue(lines.stream().anyMatch(line -> line.contains(mustRead)), mustRead + " was not read");
        return lines.stream()
                .filter(line -> !line.contains("jlinenative")) // JLine unpacks it unless a launcher names its folder
                .filter(line -> {
                    var call = CALL.matcher(line);
                    if (!call.find()) {
                        return false;
                    }
                    String rest = call.group(2);
                    return switch (call.group(1)) {
                        case "clone", "clone3", "fork", "vfork" -> !rest.contains("CLONE_THREAD");
                        case "open", "openat" ->
                            rest.matches(".*O_(WRONLY|RDWR|CREAT|TRUNC|APPEND).*") && !rest.contains("ENOENT");
                        case "tkill", "kill" -> false;
                        default -> true;
                    };
                })
                .map(line -> line.replaceAll("= [0-9]++$", "=").replaceAll("\\(([0-9]++)", "("))
                .toList();
    }

    private static List<String> calls(Path traces) throws IOException {
        var calls = new ArrayList<String>();
        try (Stream<Path> threads = Files.list(traces)) {
            for (Path thread : threads.toList()) {
                calls.addAll(Files.readAllLines(thread, StandardCharsets.ISO_8859_1));
            }
        }
        return calls;
    }

    private void needsTracing() throws Exception {
        needs("strace");
        assumeTrue(run(List.of("strace", "-o", "/dev/null", "true")).exit() == 0, "the kernel forbids tracing");
    }

    /** Java itself opens a few sockets and files whatever it runs, so a run that only reads what is in the jar is the measure. */
    @Test
    void looking_starts_no_process_writes_nothing_and_uses_no_network() throws Exception {
        needsTracing();
        var usual = unwelcome("libjvm", "here", "--as", "docker", "--format", "json");
        var looking = new ArrayList<>(unwelcome("/proc/self/mountinfo", "here", "--format", "json"));
        looking.removeAll(usual);
        assertEquals(List.of(), looking);
        assertTrue(
                usual.stream().noneMatch(line -> line.startsWith("execve") || line.contains("fork")), usual.toString());
    }

    @Test
    void a_file_that_is_written_is_seen_in_the_trace() throws Exception {
        needsTracing();
        Path written = folder.resolve("written.host");
        var recording = unwelcome("/proc/self/mountinfo", "here", "--record", written.toString());
        assertTrue(recording.stream().anyMatch(line -> line.contains("written.host")), recording.toString());
    }

    /** The course keeps progress, so a screen without a lab is the measure: it is read, left and saved in the same way. */
    @Test
    void watching_a_lab_starts_no_process_writes_nothing_more_than_reading_and_uses_no_network() throws Exception {
        needsTracing();
        var reading = unwelcome("libjvm", learning("3.11"));
        var watching = new ArrayList<>(unwelcome("/proc/1/stat", learning("3.12")));
        watching.removeAll(reading);
        assertEquals(List.of(), watching);
        assertTrue(
                reading.stream().noneMatch(line -> line.startsWith("execve") || line.contains("fork")),
                reading.toString());
    }

    /** A learner who has never been there before; what is typed asks for a hint twice. */
    private String[] learning(String place) throws IOException {
        Path state = folder.resolve("state");
        if (Files.exists(state)) {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return new String[] {"--state", state.toString(), "--plain", "learn", place};
    }
}
