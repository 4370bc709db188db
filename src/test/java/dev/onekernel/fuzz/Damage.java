package dev.onekernel.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes something hostile of something good: bytes are flipped, parts are lost, repeated and exchanged, and traps are put in. */
final class Damage {

    private static final int MOST_REPETITIONS = 30_000;
    private static final int LONGEST = 400_000;

    /** What has meant trouble to some reader of some format. */
    private static final List<String> TRAPS = List.of(
            "\u001b[31m",
            "\u001b]0;x\u0007",
            "\u009b2J",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\0",
            "\t",
            "\r",
            "\r\n",
            "\n",
            "\n\n",
            "\ud83d\ude00",
            "e\u0301",
            "\u754c",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "? ",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "|\n",
            ">\n",
            "# ",
            "# lint-allow ",
            ">",
            "> ",
            "```",
            "```mermaid\n",
            "~~~",
            "|a",
            "|-",
            "* ",
            "**",
            "_",
            "`",
            "![",
            "](",
            "<a ",
            "&#x41;",
            "[S1]",
            "term:",
            "{1}",
            "subgraph ",
            "end\n",
            "-->",
            "-- ",
            "-.->",
            "==>",
            "~~~",
            ":::",
            "@{",
            "((",
            "accDescr{",
            "%%{",
            "->>",
            "loop ",
            "alt ",
            "participant ",
            "Note over ",
            "activate ",
            "autonumber ",
            "-1",
            "2147483647",
            "9223372036854775808",
            "1e999999999",
            "0.0000000000000000001",
            "+1000000000-12-31T23:59:59Z",
            "null",
            "true",
            "{}",
            "[]",
            " ");

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** One of the good ones with a few damages, mostly still text in UTF-8. */
    byte[] of(List<String> good) {
        var text = new StringBuilder(pick(good));
        int damages = random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            damage(text, good);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(8) == 0 ? flipped(bytes) : bytes;
    }

    String text(List<String> good) {
        return new String(of(good), StandardCharsets.UTF_8);
    }

    private void damage(StringBuilder text, List<String> good) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(4) == 0 ? text.length() + 1 : 40));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, repeated(text.substring(from, to)));
            case 2 -> text.insert(from, pick(TRAPS));
            case 3 -> text.insert(from, repeated(pick(TRAPS)));
            case 4 -> text.insert(from, repeated(pick(TRAPS) + pick(TRAPS)));
            case 5 -> text.replace(from, to, pick(TRAPS));
            default -> {
                String other = pick(good);
                int start = random.nextInt(other.length() + 1);
                text.insert(from, other, start, Math.min(other.length(), start + random.nextInt(2_000)));
            }
        }
        if (text.length() > LONGEST) {
            text.setLength(LONGEST);
        }
    }

    private String repeated(String part) {
        int times = random.nextInt(3) > 0 ? random.nextInt(30) : random.nextInt(MOST_REPETITIONS);
        return part.repeat(Math.min(times, LONGEST / Math.max(1, part.length())));
    }

    byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(20); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? changed : Arrays.copyOf(changed, random.nextInt(changed.length + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
