package dev.onekernel.format;

import dev.onekernel.format.WrittenScalar.BlockLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a line of Markdown begins, told from its first characters. */
enum BlockMarkup {
    CODE("a block of code", "(```|~~~).*"),
    TABLE("a table", "\\|.*\\|"),
    QUOTE("a quote", "> .*"),
    LIST("a list", "([-*+]|[0-9]{1,3}[.)]) .*"),
    HEADING("a heading", "#{1,6} .*");

    private final String what;
    private final Pattern pattern;

    BlockMarkup(String what, String pattern) {
        this.what = what;
        this.pattern = Pattern.compile(pattern);
    }

    /** What it is called in a sentence. */
    String what() {
        return what;
    }

    static Optional<BlockMarkup> of(BlockLine line) {
        for (BlockMarkup markup : values()) {
            if (markup.pattern.matcher(line.text().stripTrailing()).matches()) {
                return Optional.of(markup);
            }
        }
        return Optional.empty();
    }

    /** Whether two lines in the block are joined by folding though one of them begins something of its own. */
    static Optional<BlockMarkup> lostByFolding(List<BlockLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            BlockLine line = lines.get(i);
            BlockLine before = lines.get(i - 1);
            if (!line.isEmpty() && !before.isEmpty() && line.indent() == before.indent()) {
                Optional<BlockMarkup> lost = of(line).or(() -> of(before).filter(markup -> markup == CODE));
                if (lost.isPresent()) {
                    return lost;
                }
            }
        }
        return Optional.empty();
    }
}
