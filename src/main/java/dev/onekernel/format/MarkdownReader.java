package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.source.ScalarPositions;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
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
        return new BlockReader(file, scalar, keepsLines(scalar)).blocks(BLOCKS.parse(scalar.value()));
    }

    private static boolean isTooWide(String line) {
        return line.length() > MOST_COLUMNS
                && line.chars().filter(c -> c == '|').count() > MOST_COLUMNS;
    }
}
