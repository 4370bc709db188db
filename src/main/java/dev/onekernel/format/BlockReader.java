package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.source.ScalarPositions;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** The blocks of one text of Markdown, as the parser found them, become blocks that a terminal can show. */
final class BlockReader {

    private static final Pattern CHART = Pattern.compile("\\s*(flowchart|graph)\\s+(TB|TD|BT|LR|RL)\\b");

    private final CourseFile file;
    private final Scalar scalar;
    private final InlineReader inlines;
    private final boolean complete;

    /** @param complete false when it is known already that some of the Markdown is lost */
    BlockReader(CourseFile file, Scalar scalar, boolean complete) {
        this.file = file;
        this.complete = complete;
        this.scalar = scalar;
        this.inlines = new InlineReader(file, scalar);
    }

    List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return blocks;
    }

    private void add(Node node, List<Block> blocks) {
        if (node instanceof Paragraph) {
            blocks.add(new Block.Paragraph(line(node)));
        } else if (node instanceof Heading heading) {
            blocks.add(heading(heading));
        } else if (node instanceof ListBlock list) {
            blocks.add(listing(list));
        } else if (node instanceof FencedCodeBlock code) {
            fenced(code, blocks);
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.add(new Block.Code(code.getLiteral().stripTrailing().lines().toList()));
        } else if (node instanceof BlockQuote quote) {
            blocks.add(new Block.Aside(blocks(quote)));
        } else if (node instanceof TableBlock table) {
            blocks.add(table(table));
        } else if (node instanceof HtmlBlock) {
            refuse(node, "HTML is not shown.", "Use Markdown, or a backslash before a `<` that is just text.");
        } else if (node instanceof ThematicBreak) {
            refuse(node, "A rule across the page is not shown.", "Begin a new step instead.");
        } else {
            refuse(node, "A link is defined here; it is not shown.", "Write links as [text](address).");
        }
    }

    /** A paragraph, a heading or a cell. */
    private Line line(Node node) {
        if (complete) {
            inlines.checkMarkup(node);
        }
        return inlines.line(node);
    }

    private Block heading(Heading heading) {
        if (heading.getLevel() != 3) {
            file.warning(
                    "heading-level",
                    positionOf(heading),
                    "Headings inside a text begin with `###`; the step's title stands above them.",
                    "Write `### " + inlines.line(heading).text() + "`.");
        }
        return new Block.Heading(line(heading));
    }

    private Block listing(ListBlock list) {
        var items = new ArrayList<List<Block>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        int first = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? Math.max(1, ordered.getMarkerStartNumber())
                : 1;
        return new Block.Listing(list instanceof BulletList ? 0 : first, items);
    }

    private void fenced(FencedCodeBlock code, List<Block> blocks) {
        if (code.getClosingFenceLength() == null) {
            refuse(code, "This block of code is never closed.", "Close it with a line of three backticks.");
        } else if (code.getInfo().strip().equals("mermaid")) {
            new ChartReader(file, scalar).chart(code).map(Block.Figure::new).ifPresent(blocks::add);
        } else if (code.getInfo().strip().equals("here")) {
            new HereReader(file, scalar).block(code).ifPresent(blocks::add);
        } else {
            if (complete) {
                checkFence(code);
                checkCode(code);
            }
            blocks.add(new Block.Code(code.getLiteral().stripTrailing().lines().toList()));
        }
    }

    /** Warns of a chart that is shown as its source, as its fence does not name the language. */
    private void checkFence(FencedCodeBlock code) {
        String info = code.getInfo().strip();
        boolean meant = Suggestion.to(info, List.of("mermaid", "flowchart", "{mermaid}"))
                .isPresent();
        boolean bare = info.isEmpty() && CHART.matcher(code.getLiteral()).lookingAt();
        if (meant || bare) {
            file.warning(
                    "chart-fence",
                    positionOf(code),
                    "This looks like a chart, but its fence does not say `mermaid`, so its source is shown.",
                    "Write ```mermaid; if the source is meant to be shown, write ```text.");
        }
    }

    private void checkCode(FencedCodeBlock code) {
        var lines = code.getLiteral().lines().toList();
        boolean prompts = lines.stream().anyMatch(CodeCharacters::isPrompt);
        for (int i = 0; i < lines.size(); i++) {
            Matcher wrong =
                    CodeCharacters.inLine(lines.get(i), code.getInfo().strip().toLowerCase(Locale.ROOT), prompts);
            if (wrong.find()) {
                int start = code.getSourceSpans().get(i + 1).getInputIndex();
                int offset = scalar.value().indexOf(wrong.group(), start);
                inlines.typographic(lines.get(i).charAt(wrong.start()), Math.max(start, offset));
                return;
            }
        }
    }

    private Block table(TableBlock table) {
        var rows = new ArrayList<List<Line>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row, rows.isEmpty() ? -1 : rows.get(0).size()));
                }
            }
        }
        return new Block.Table(rows.get(0), rows.subList(1, rows.size()));
    }

    /** GFM drops cells beyond the head without a word and fills up short rows; an author would rather know. */
    private List<Line> row(Node row, int columns) {
        SourceSpan span = row.getSourceSpans().get(0);
        int written = cellsIn(scalar.value().substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        boolean fits = columns < 0 || written == columns;
        var cells = new ArrayList<Line>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(fits ? line(cell) : inlines.line(cell));
        }
        if (!fits) {
            file.error(
                    "table-row",
                    positionOf(row),
                    "This row has " + cells(written) + ", but the head of the table has " + columns + ".",
                    "A `|` that is text is written `\\|`, even in code.");
        }
        return cells;
    }

    private void refuse(Node node, String sentence, String hint) {
        file.error("markdown", positionOf(node), sentence, hint);
    }

    private SourcePosition positionOf(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty()
                ? scalar.position()
                : ScalarPositions.of(scalar, spans.get(0).getInputIndex(), file.text());
    }

    private static String cells(int number) {
        return number == 1 ? "1 cell" : number + " cells";
    }

    private static int cellsIn(String row) {
        String inner = row.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        int cells = 1;
        for (int i = 0; i < inner.length(); i++) {
            if (inner.charAt(i) == '\\') {
                i++;
            } else if (inner.charAt(i) == '|' && i < inner.length() - 1) {
                cells++;
            }
        }
        return cells;
    }
}
