package dev.onekernel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sequence diagram made up from a seed, of everything there is: every arrow, messages to oneself, notes at every place, fragments
 * in fragments and empty ones, boxes, activations, participants that are created and destroyed. All words differ, so that a drawing
 * can be read back.
 */
final class RandomSequence {

    private static final List<String> ARROWS = List.of(
            "->>", "->>", "->>", "-->>", "-->>", "->", "-->", "-x", "--x", "-)", "--)", "<<->>", "<<-->>", "-|\\",
            "--//", "/|-", "\\\\--");
    private static final List<String> FRAGMENTS = List.of("loop", "alt", "opt", "par", "critical", "break", "rect");

    private final Random random;
    private final StringBuilder source = new StringBuilder("sequenceDiagram\n");
    private final List<String> present = new ArrayList<>();
    private int created;
    private int texts;
    private int steps;

    private RandomSequence(long seed) {
        random = new Random(seed * 6151 + 29);
    }

    static String of(long seed) {
        var chart = new RandomSequence(seed);
        chart.write();
        return chart.source.toString();
    }

    private void write() {
        if (random.nextInt(3) == 0) {
            line("autonumber");
        }
        int participants = 1 + random.nextInt(random.nextInt(8) == 0 ? 8 : 5);
        boolean boxes = random.nextInt(4) == 0;
        for (int i = 0; i < participants; i++) {
            if (boxes && i % 2 == 0) {
                line("box " + words(random.nextInt(3)));
            }
            present.add("P" + i);
            line((random.nextBoolean() ? "participant" : "actor") + " P" + i
                    + (random.nextInt(3) == 0 ? " as " + words(1 + random.nextInt(2)) : ""));
            if (boxes && (i % 2 == 1 || i == participants - 1)) {
                line("end");
            }
        }
        steps = 1 + random.nextInt(random.nextInt(6) == 0 ? 30 : 9);
        while (steps > 0) {
            step(0);
        }
    }

    private void step(int depth) {
        steps--;
        switch (random.nextInt(12)) {
            case 0, 1 -> note();
            case 2, 3 -> fragment(depth);
            case 4 -> create(depth);
            default -> message();
        }
    }

    private void message() {
        String from = anyone();
        String to = random.nextInt(6) == 0 ? from : anyone();
        String sign = random.nextInt(5) == 0 ? "+" : "";
        line(from + arrow() + sign + to + ": " + words(1 + random.nextInt(random.nextInt(4) == 0 ? 9 : 4)));
        if (sign.equals("+") && random.nextBoolean()) {
            line(to + "-->>-" + anyone() + ": " + words(2));
        }
    }

    private void note() {
        String first = anyone();
        String place = switch (random.nextInt(4)) {
            case 0 -> "left of " + first;
            case 1 -> "right of " + first;
            case 2 -> "over " + first;
            default -> "over " + first + "," + anyone();
        };
        line("note " + place + ": " + words(1 + random.nextInt(6)));
    }

    private void fragment(int depth) {
        if (depth == 4) {
            return;
        }
        String kind = pick(FRAGMENTS);
        line(kind + " " + (kind.equals("rect") ? "rgb(1, 2, 3)" : words(random.nextInt(7))));
        for (int inner = random.nextInt(4); inner > 0; inner--) {
            step(depth + 1);
        }
        String next = switch (kind) {
            case "alt" -> "else";
            case "par" -> "and";
            case "critical" -> "option";
            default -> "";
        };
        for (int more = random.nextInt(3); more > 0 && !next.isEmpty(); more--) {
            line(next + " " + words(random.nextInt(4)));
            for (int inner = random.nextInt(3); inner > 0; inner--) {
                step(depth + 1);
            }
        }
        line("end");
    }

    /** Outside of fragments only, as everybody who takes part later must be there. */
    private void create(int depth) {
        if (depth > 0 || created == 2) {
            message();
            return;
        }
        String name = "C" + created++;
        String creator = anyone();
        line("create participant " + name);
        line(creator + "->>" + name + ": " + words(2));
        if (random.nextBoolean()) {
            line("destroy " + name);
            line((random.nextBoolean() ? creator + "-x" + name : name + "-->>" + creator) + ": " + words(2));
        } else {
            present.add(name);
        }
    }

    private String arrow() {
        return pick(ARROWS);
    }

    private String anyone() {
        return pick(present);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** {@code w12a w12b w12c} and so on: no other text has these words. */
    private String words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add("w" + texts + (char) ('a' + i) + "z".repeat(random.nextInt(5)));
        }
        texts++;
        return String.join(random.nextInt(12) == 0 ? "<br>" : " ", words);
    }

    private void line(String text) {
        source.append(text).append('\n');
    }
}
