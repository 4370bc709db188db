package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a terminal of its own, on which somebody types and looks. */
public final class TerminalWindow implements AutoCloseable {

    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final StringBuilder seen = new StringBuilder();
    private int answered;

    public TerminalWindow(List<String> command, String terminal, int columns, int rows) throws IOException {
        this(command, Map.of("TERM", terminal), columns, rows);
    }

    public TerminalWindow(List<String> command, Map<String, String> environment, int columns, int rows)
            throws IOException {
        String words = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var builder = new ProcessBuilder(
                "script",
                "-qfec",
                "stty rows " + rows + " cols " + columns + "; " + words + "; echo ended $?",
                "/dev/null");
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true).start();
        var reading = new Thread(this::read, "window");
        reading.setDaemon(true);
        reading.start();
    }

    /** Skips the test where a program is missing, but fails it on the machines that check every change. */
    public static void requirePrograms(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            if (!there && "true".equals(System.getenv("CI"))) {
                fail("This test needs " + program + ", which is missing.");
            }
            assumeTrue(there, "this needs " + program);
        }
    }

    private void read() {
        try (var in = process.inputReader(StandardCharsets.UTF_8)) { // the bytes of a character may come apart
            var buffer = new char[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                synchronized (seen) {
                    seen.append(buffer, 0, length);
                }
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    /** What was sent to the terminal, without the sequences that set colours or move the cursor. */
    public String text() {
        return SEQUENCE.matcher(seen()).replaceAll("");
    }

    /** Everything that was sent to the terminal. */
    public String seen() {
        synchronized (seen) {
            return seen.toString();
        }
    }

    public TerminalWindow await(String text) throws InterruptedException {
        await("\"" + text + "\" in the window", () -> text().contains(text));
        return this;
    }

    public TerminalWindow await(Pattern text) throws InterruptedException {
        await(text + " in the window", () -> text.matcher(text()).find());
        return this;
    }

    /** @param what is said when it does not come */
    public void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new AssertionError("no " + what + ", but " + text());
            }
            Thread.sleep(10);
        }
    }

    /** Types when the prompt is there: what is typed before a prompt is dropped by ssh. */
    public TerminalWindow answer(String prompt, String answer) throws IOException, InterruptedException {
        await("prompt " + prompt, () -> text().indexOf(prompt, answered) >= 0);
        answered = text().indexOf(prompt, answered) + prompt.length();
        return type(answer + "\r");
    }

    public TerminalWindow type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** The program of a name that runs there. */
    public ProcessHandle program(String name) throws InterruptedException {
        await("program " + name, () -> find(name).findFirst().isPresent());
        return find(name).findFirst().orElseThrow();
    }

    private Stream<ProcessHandle> find(String name) {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/" + name));
    }

    /** Ends all programs there at once. */
    public void killPrograms() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
