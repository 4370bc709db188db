package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.diagram.mermaid.MermaidWriter;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import dev.onekernel.view.MarkdownWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown for pages that people read or print: whatever a reader of Markdown could take for markup gets a backslash. */
final class MarkdownText extends MarkdownWriter {

    /** What is markup within a line: emphasis, code, links, tags, character references, escapes, cells. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|]|&(?=[#A-Za-z])|~(?=~)");

    /** What is markup at the beginning of a line only. */
    private static final Pattern BLOCK = Pattern.compile("^(\\s*+)([-+#=>~]|[0-9]{1,9}(?=[.)]))");

    private static final MarkdownText LINES = new MarkdownText(false);

    private final boolean mermaid;

    /** @param mermaid whether charts are written in the language of Mermaid; otherwise they stay drawn */
    MarkdownText(boolean mermaid) {
        this.mermaid = mermaid;
    }

    /** A paragraph of plain text. */
    static String of(String text) {
        return LINES.atBeginning(LINES.inline(Span.of(text).text().stripLeading()));
    }

    /** A line as a paragraph. */
    static String of(Line line) {
        return LINES.atBeginning(LINES.line(line));
    }

    @Override
    protected String inline(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    @Override
    protected String atBeginning(String paragraph) {
        return BLOCK.matcher(paragraph)
                .replaceFirst(found -> found.group(2).matches("[0-9]+")
                        ? found.group(1) + found.group(2) + "\\\\"
                        : found.group(1) + "\\\\" + found.group(2));
    }

    @Override
    protected Style mark(Style style) {
        return switch (style) {
            case STRONG, KEY, HEADING -> Style.STRONG;
            case CODE, EMPHASIS -> style;
            default -> Style.PLAIN;
        };
    }

    /** A mark goes on over a space between two runs, as titles are put together from words of the same style. */
    @Override
    protected List<Span> runs(Line line) {
        var runs = new ArrayList<Span>();
        for (Span run : super.runs(line)) {
            int last = runs.size() - 1;
            boolean behindSpace = last >= 1
                    && runs.get(last).text().isBlank()
                    && runs.get(last - 1).style() == run.style();
            if (behindSpace) {
                String space = runs.remove(last).text();
                runs.set(last - 1, new Span(runs.get(last - 1).text() + space + run.text(), run.style()));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }

    @Override
    protected String heading(Line text) {
        return "#### " + of(text.text());
    }

    @Override
    protected String code(List<String> lines) {
        return fenced("", lines.stream().map(line -> Line.of(line).text()).toList());
    }

    /** A table stays drawn as well: on paper, its columns stand where they do on the screen. */
    @Override
    protected String other(Block block) {
        return mermaid && block instanceof Block.Figure figure
                ? fenced("mermaid", MermaidWriter.write(figure.chart()).lines().toList())
                : drawn(block, HtmlBlocks.DRAWN);
    }
}
