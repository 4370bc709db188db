package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.handout.AnswerSpace.LabelledChoice;
import dev.onekernel.view.MarkdownWriter;
import dev.onekernel.view.ScreenElement.MarkedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A handout as Markdown of GitHub's kind. */
final class HandoutMarkdown {

    private static final String GAP = "\\_\\_\\_\\_";

    /** On its own, a line of these is a rule that reaches from margin to margin: room to write above it. */
    private static final String RULE = "________________________________________";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final MarkdownText blocks;

    private HandoutMarkdown(boolean mermaid) {
        this.blocks = new MarkdownText(mermaid);
    }

    static String of(Handout handout) {
        var markdown = new HandoutMarkdown(handout.mermaid());
        handout.elements().forEach(markdown::element);
        return markdown.text.toString();
    }

    private void add(String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph).append('\n');
        }
    }

    private void element(HandoutElement element) {
        if (element instanceof HandoutElement.TitleHead head) {
            add("# " + MarkdownText.of(head.title()));
            head.lines().forEach(line -> add(MarkdownText.of(line)));
        } else if (element instanceof HandoutElement.Contents contents) {
            contents(contents);
        } else if (element instanceof HandoutElement.ChapterHead chapter) {
            add("## " + MarkdownText.of(chapter.title()));
            add(MarkdownText.of(String.join(" ", chapter.lines())));
        } else if (element instanceof HandoutElement.SectionHead section) {
            add("### " + MarkdownText.of(section.title()));
        } else if (element instanceof HandoutElement.CourseBlocks course) {
            add(blocks.blocks(course.blocks()));
        } else if (element instanceof HandoutElement.Framed framed) {
            quoted(framed.title(), framed.blocks());
        } else if (element instanceof HandoutElement.Checklist checklist) {
            name(checklist.title());
            add(checklist.items().stream()
                    .map(item -> "- [ ] " + MarkdownText.of(item))
                    .collect(Collectors.joining("\n")));
        } else if (element instanceof HandoutElement.AskedQuestion asked) {
            name(asked.title());
            add(blocks.blocks(asked.text()));
            asked.spaces().forEach(this::space);
        } else if (element instanceof HandoutElement.Solution solution) {
            name(solution.title());
            add(remarks(solution.remarks()));
            add(blocks.blocks(solution.explanation()));
        } else if (element instanceof HandoutElement.LookupEntry entry) {
            add("**" + MarkdownText.of(entry.name()) + "** " + MarkdownText.of(entry.text()));
        } else {
            throw new AssertionError(element);
        }
    }

    private void name(String title) {
        add("**" + MarkdownText.of(title) + "**");
    }

    private void quoted(String title, List<Block> quoted) {
        add(MarkdownWriter.prefixed("> ", "> ", "**" + MarkdownText.of(title) + "**\n\n" + blocks.blocks(quoted)));
    }

    private void contents(HandoutElement.Contents contents) {
        if (contents.entries().size() > 1) {
            add("**" + MarkdownText.of(contents.title()) + "**");
            add(contents.entries().stream()
                    .map(entry -> "- [" + MarkdownText.of(entry.title()) + "](#" + anchor(entry.title()) + ")")
                    .collect(Collectors.joining("\n")));
        }
    }

    /** What GitHub and Pandoc call a heading: its letters and digits in lower case, hyphens for blanks, and a number for a second one. */
    private String anchor(String title) {
        String anchor = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int before = anchors.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }

    private static String remarks(List<MarkedText> remarks) {
        return remarks.stream()
                .map(remark -> remark.mark().isBlank()
                        ? "  " + MarkdownText.of(remark.text())
                        : "- " + MarkdownText.of(remark.mark().plus(remark.text())))
                .collect(Collectors.joining("  \n"));
    }

    private void space(AnswerSpace space) {
        if (space instanceof AnswerSpace.Instruction instruction) {
            add("*" + MarkdownText.of(instruction.sentence()) + "*");
        } else if (space instanceof AnswerSpace.TickBoxes boxes) {
            add(list("- [ ] ", boxes.choices()));
        } else if (space instanceof AnswerSpace.NumberedSteps steps) {
            add(steps.steps().stream()
                    .map(step -> "- " + GAP + " " + MarkdownText.of(step))
                    .collect(Collectors.joining("\n")));
        } else if (space instanceof AnswerSpace.LetteredPairs pairs) {
            add(pairs.rows().stream()
                    .map(row -> row.label() + ". " + MarkdownText.of(row.text()) + " " + GAP)
                    .collect(Collectors.joining("\n")));
            add(list("- ", pairs.choices()));
        } else if (space instanceof AnswerSpace.WritingLines lines) {
            for (int i = 0; i < lines.count(); i++) {
                add(lines.unit().isEmpty() ? RULE : GAP + " " + MarkdownText.of(lines.unit()));
            }
        } else if (space instanceof AnswerSpace.Between between) {
            add(blocks.blocks(between.blocks()));
        } else {
            throw new AssertionError(space);
        }
    }

    private static String list(String mark, List<LabelledChoice> choices) {
        return choices.stream()
                .map(choice -> mark
                        + (choice.label().isEmpty() ? "" : "**" + choice.label() + "** ")
                        + MarkdownText.of(choice.text()))
                .collect(Collectors.joining("\n"));
    }
}
