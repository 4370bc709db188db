package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.evidence.Evidence;
import dev.onekernel.evidence.EvidenceItem;
import dev.onekernel.evidence.EvidenceVerdict;
import dev.onekernel.evidence.NamedHosts;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a machine shows of itself, and what follows from it: alone, beside another machine, or as a table inside a lesson. */
public final class EvidenceView {

    /** Three columns of it fit into 80. */
    private static final int CELL = 23;

    private EvidenceView() {}

    /**
     * The two verdicts, and then each item with its meaning.
     *
     * @param about whose evidence it is: {@code This machine}
     * @param keys the items to show; none means all
     */
    public static void draw(ScreenBuilder screen, String about, Evidence evidence, List<String> keys) {
        if (keys.isEmpty()) {
            screen.text(about, Style.HEADING).blank();
            verdict(screen, "Container", evidence.container());
            verdict(screen, "Virtual machine", evidence.virtualMachine());
            screen.text("The evidence", Style.HEADING).blank();
        }
        for (EvidenceItem item : chosen(evidence, keys)) {
            screen.text(Line.of(item.title(), Style.KEY)
                            .plus(": " + item.value())
                            .plus(" (" + item.confidence().word() + ")", Style.MUTED))
                    .text(item.question() + " " + item.meaning())
                    .text("What can mislead: " + item.fooledBy(), Style.MUTED)
                    .blank();
        }
    }

    private static void verdict(ScreenBuilder screen, String question, EvidenceVerdict verdict) {
        screen.text(Line.of(question + ": ", Style.KEY).plus(answer(verdict) + ". " + verdict.summary()));
        String mark =
                screen.display().plain() ? "- " : screen.display().glyphs().bullet() + " ";
        verdict.because().forEach(reason -> screen.item(Line.of(mark, Style.MUTED), Line.of(reason)));
        screen.blank();
    }

    /** The answer with how sure it is; of "partly" and "unknown", being sure would say nothing. */
    private static String answer(EvidenceVerdict verdict) {
        return switch (verdict.ruling()) {
            case YES, NO ->
                verdict.ruling().word() + " (" + verdict.confidence().word() + ")";
            case PARTLY -> "partly isolated";
            case UNKNOWN -> "unknown";
        };
    }

    /** Two machines side by side: the verdicts and what differs, or else the items that are asked for. */
    public static void compare(
            ScreenBuilder screen, String name, Evidence evidence, String otherName, Evidence other, List<String> keys) {
        var rows = new ArrayList<List<Line>>();
        var same = new ArrayList<String>();
        if (keys.isEmpty()) {
            rows.add(row("Container", answer(evidence.container()), answer(other.container())));
            rows.add(row("Virtual machine", answer(evidence.virtualMachine()), answer(other.virtualMachine())));
        }
        boolean plain = screen.display().plain();
        for (EvidenceItem item : chosen(evidence, keys)) {
            String value = value(other, item.key());
            if (keys.isEmpty() && value.equals(item.value())) {
                same.add(item.title());
            } else {
                rows.add(row(item.title(), cell(item.value(), plain), cell(value, plain)));
            }
        }
        screen.grid(new TextTable(row("Evidence", name, otherName), rows));
        if (!same.isEmpty()) {
            screen.blank()
                    .text("The same in both: " + String.join(", ", same) + ".", Style.MUTED)
                    .text(
                            otherName + " was recorded on another machine, so the rows from the kernel release on say"
                                    + " nothing about containers.",
                            Style.MUTED);
        }
    }

    /** A value that fits into a cell beside another one. Of words, the first ones say most; of a path or an identifier, the end does. */
    private static String cell(String value, boolean plain) {
        if (plain || value.length() <= CELL) {
            return value;
        }
        return value.contains(" ")
                ? value.substring(0, CELL - 3).stripTrailing() + "..."
                : "..." + value.substring(value.length() - CELL + 3);
    }

    private static List<EvidenceItem> chosen(Evidence evidence, List<String> keys) {
        return keys.isEmpty()
                ? evidence.items()
                : keys.stream().flatMap(key -> evidence.item(key).stream()).toList();
    }

    private static List<Line> row(String first, String second, String third) {
        return List.of(Line.of(first), Line.of(second), Line.of(third));
    }

    private static String value(Evidence evidence, String key) {
        return evidence.item(key).map(EvidenceItem::value).orElse("");
    }

    /** The table of a lesson as it is shown where the learner's machine cannot be seen: recorded machines only. */
    public static TextTable recorded(Block.Here here) {
        return table(here, Optional.empty());
    }

    /**
     * A table for a lesson: the items that its author chose, on the learner's machine and on recorded ones.
     *
     * @param own what the learner's machine shows; empty where the program does not run on it, or where there is no learner
     */
    static TextTable table(Block.Here here, Optional<Evidence> own) {
        var columns = new ArrayList<Evidence>();
        var head = new ArrayList<Line>();
        head.add(Line.of("Evidence"));
        own.ifPresent(evidence -> {
            head.add(Line.of("Your machine"));
            columns.add(evidence);
        });
        for (String host : here.hosts()) {
            NamedHosts.find(host).map(Evidence::of).ifPresent(evidence -> {
                head.add(Line.of(NamedHosts.title(host)));
                columns.add(evidence);
            });
        }
        var rows = here.items().stream()
                .map(key -> {
                    var row = new ArrayList<Line>();
                    row.add(Line.of(title(key)));
                    columns.forEach(evidence -> row.add(Line.of(cell(value(evidence, key), false))));
                    return (List<Line>) row;
                })
                .toList();
        return new TextTable(head, rows);
    }

    private static String title(String key) {
        return Evidence.title(key);
    }
}
