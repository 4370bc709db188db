package dev.onekernel.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.terminal.PseudoTerminal;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.Tutor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Somebody's cat at the keys, at every kind of prompt of the course: afterwards there is a prompt that obeys, nothing but the program's own
 * control sequences was sent, and the terminal is given back as it was.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this needs a pseudo-terminal of a Unix")
class KeyFuzzTest {

    private static final List<String> KEYS = List.of(
            "\r",
            "\n",
            "\t",
            " ",
            "\u007f",
            "\b",
            "\u0000",
            "\u0001",
            "\u0002",
            "\u0003",
            "\u0005",
            "\u0006",
            "\u0007",
            "\u000b",
            "\f",
            "\u000e",
            "\u000f",
            "\u0010",
            "\u0011",
            "\u0012",
            "\u0013",
            "\u0014",
            "\u0015",
            "\u0016",
            "\u0017",
            "\u0018",
            "\u0019",
            "\u001a",
            "\u001b",
            "\u001b\u001b",
            "\u001c",
            "\u001d",
            "\u001e",
            "\u001f",
            "\u001b[A",
            "\u001b[B",
            "\u001b[C",
            "\u001b[D",
            "\u001bOA",
            "\u001b[H",
            "\u001b[3~",
            "\u001b[1;5D",
            "\u001b[15~",
            "\u001b[M   ",
            "\u001b[<0;1;1M",
            "\u001b[200~",
            "\u001b[201~",
            "\u001b[I",
            "\u001b[",
            "\u001bO",
            "\u001bd",
            "\u001b5",
            "\u001b-",
            "\u001bx",
            "\u009b",
            "\u202e",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "e\u0301",
            "\u754c",
            "a",
            "b",
            "1",
            "2,1,3",
            "1a 2b",
            "hint",
            "answer",
            "skip",
            "why",
            "map",
            "go 3",
            "go ",
            "term kernel",
            "find ",
            "next",
            "back",
            "again",
            "review",
            "score",
            "\\",
            "!!",
            "\"",
            "word ".repeat(30));

    /** What the program and its line editor send: styles, movements of the cursor, modes. */
    private static final Pattern OWN = Pattern.compile("\u001b(?:\\[[?]?[0-9;]*[@-~]|[=>]|\\(B|M|[78])|[\r\n\b\u0007]");

    /** ISO 8859-1 stands for the bytes; those of UTF-8 beyond ASCII are all above 0x7f. */
    private static final Pattern CONTROL = Pattern.compile("[\u0000-\u001f\u007f]");

    @Test
    void every_prompt_stands_every_key() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        Fuzzer.run("keys", random -> play(course, random));
    }

    private static void play(Course course, Random random) throws Exception {
        var damage = new Damage(random);
        OutlineEntry unit = damage.pick(course.outline().entries());
        int step = random.nextInt(unit.size());
        int columns = random.nextInt(4) == 0 ? 1 + random.nextInt(30) : 40 + random.nextInt(120);
        try (var terminal = new PseudoTerminal(columns, 1 + random.nextInt(50))) {
            terminal.run(console -> new Tutor(console, events -> {}, Clock.systemUTC())
                    .run(Session.in(course, Progress.NONE, unit.name(), Optional.of(step), Instant.EPOCH)));
            terminal.await("\u001b[?2004h", 0);
            byte[] keys = keys(damage, random);
            terminal.type(keys);
            leave(terminal, new String(keys, StandardCharsets.UTF_8));
            assertEquals(List.of(), terminal.modesLeftOn());
            assertEquals(terminal.attributesBefore(), terminal.attributes());
            String rest = OWN.matcher(terminal.sentFrom(0)).replaceAll("");
            var control = CONTROL.matcher(rest);
            assertFalse(
                    control.find(),
                    () -> "0x" + Integer.toHexString(rest.charAt(control.start())) + " was sent before "
                            + rest.substring(control.end(), Math.min(rest.length(), control.end() + 20)));
        }
    }

    private static byte[] keys(Damage damage, Random random) {
        var keys = new ByteArrayOutputStream();
        for (int i = random.nextInt(60); i >= 0; i--) {
            byte[] key = damage.pick(KEYS).getBytes(StandardCharsets.UTF_8);
            int times = random.nextInt(6) == 0 ? 1 + random.nextInt(40) : 1;
            for (int n = 0; n < times; n++) {
                keys.writeBytes(random.nextInt(40) == 0 ? damage.flipped(key) : key);
            }
        }
        return keys.toByteArray();
    }

    /** Deletes what stands on the line and leaves; on a busy machine, the first time may still belong to a paste that was begun. */
    private static void leave(PseudoTerminal terminal, String keys) throws Exception {
        for (int attempt = 0; attempt < 4; attempt++) {
            terminal.awaitQuiet();
            terminal.type("\u0015quit\r");
            if (terminal.endsSoon()) {
                return;
            }
        }
        throw new AssertionError("no prompt obeys after " + keys.replace("\u001b", "ESC "));
    }
}
