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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
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
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown becomes the blocks a terminal can show; what it cannot show becomes a problem where it stands. */
final class MarkdownReader {

    private static final Parser BLOCKS = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(20)
            .maxInlineNesting(20)
            .build();

    /** Made when it is needed: the first screen of most lessons does without. */
    private static final class Paragraphs {

        /** Nothing at the beginning of a line means anything here, so that "1. April" and "# of pages" stay text. */
        static final Parser PARSER = Parser.builder()
                .enabledBlockTypes(Set.of())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxInlineNesting(20)
                .build();
    }

    /** A table so wide takes no terminal, but it takes all memory: every row is filled up to the width of the head. */
    private static final int MOST_COLUMNS = 64;

    /** Far more than a screen; the time that Markdown takes can grow with the square of the length. */
    private static final int LONGEST = 20_000;

    private static final Pattern CHART = Pattern.compile("\\s*(flowchart|graph)\\s+(TB|TD|BT|LR|RL)\\b");

    private static final Pattern NEEDS_NO_PARSER = Pattern.compile("[\\w ,.;:()'\"/?+%=$@-]*");

    private final CourseFile file;

    MarkdownReader(CourseFile file) {
        this.file = file;
    }

    /** One paragraph. */
    Line line(Scalar scalar) {
        if (isTooLong(scalar)) {
            return Line.EMPTY;
        }
        String value = scalar.value().strip();
        if (NEEDS_NO_PARSER.matcher(value).matches()) {
            return Line.of(value);
        }
        var first = Paragraphs.PARSER.parse(scalar.value()).getFirstChild();
        if (first == null) {
            return Line.EMPTY;
        }
        if (first.getNext() != null) {
            var span = first.getNext().getSourceSpans().get(0);
            file.error(
                    "one-paragraph",
                    ScalarPositions.of(scalar, span.getInputIndex(), file.text()),
                    "A second paragraph begins here; this text is one paragraph.",
                    "Remove the empty line before it.");
        }
        var inlines = new InlineReader(file, scalar);
        if (isOneParagraph(scalar)) {
            inlines.checkMarkup(first);
        }
        return inlines.line(first);
    }

    /** Whether a text that is one paragraph holds nothing that Markdown would begin on a line of its own. */
    private boolean isOneParagraph(Scalar scalar) {
        var lines = new WrittenScalar(scalar, file.text()).blockLines();
        if (lines.stream().filter(line -> !line.isEmpty()).count() < 2) {
            return true;
        }
        for (var line : lines) {
            Optional<BlockMarkup> begun = BlockMarkup.of(line);
            if (begun.isPresent()) {
                file.error(
                        "one-paragraph",
                        new SourcePosition(line.number(), line.indent() + 1),
                        "Here begins " + begun.get().what() + ", but this text is one paragraph.",
                        "Say it in a sentence, with code between backticks; `explain` and steps can hold more.");
                return false;
            }
        }
        return true;
    }

    /** Whether YAML leaves the lines of a text as Markdown needs them. */
    private boolean keepsLines(Scalar scalar) {
        var written = new WrittenScalar(scalar, file.text());
        Optional<BlockMarkup> lost =
                written.isFolded() ? BlockMarkup.lostByFolding(written.blockLines()) : Optional.empty();
        lost.ifPresent(markup -> file.warning(
                "folded-text",
                scalar.position(),
                "The mark `>` joins the lines of this text, so " + markup.what() + " in it is lost.",
                "Write `|`, which keeps lines as they are."));
        return lost.isEmpty();
    }

    private boolean isTooLong(Scalar scalar) {
        boolean tooLong = scalar.value().length() > LONGEST;
        if (tooLong) {
            file.error(
                    "markdown",
                    scalar.position(),
                    "This text has more than " + LONGEST + " characters; a screen holds some 1500.",
                    "Spread it over several steps.");
        }
        return tooLong;
    }

    /** A whole text. */
    List<Block> blocks(Scalar scalar) {
        if (isTooLong(scalar)) {
            return List.of();
        }
        if (scalar.value().lines().anyMatch(MarkdownReader::isTooWide)) {
            file.error(
                    "markdown",
                    scalar.position(),
                    "A line of this text has more than " + MOST_COLUMNS + " columns of a table.",
                    "A table of three or four columns fits a terminal.");
            return List.of();
        }
        return new Reading(scalar, keepsLines(scalar)).blocks(BLOCKS.parse(scalar.value()));
    }

    private static boolean isTooWide(String line) {
        return line.length() > MOST_COLUMNS
                && line.chars().filter(c -> c == '|').count() > MOST_COLUMNS;
    }

    /** The reading of one text. */
    private final class Reading {

        private final Scalar scalar;
        private final InlineReader inlines;
        private final boolean complete;

        /** @param complete false when it is known already that some of the Markdown is lost */
        Reading(Scalar scalar, boolean complete) {
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
                blocks.add(
                        new Block.Code(code.getLiteral().stripTrailing().lines().toList()));
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
                blocks.add(
                        new Block.Code(code.getLiteral().stripTrailing().lines().toList()));
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
                Matcher wrong = CodeCharacters.inLine(
                        lines.get(i), code.getInfo().strip().toLowerCase(Locale.ROOT), prompts);
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
            int written =
                    cellsIn(scalar.value().substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
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
