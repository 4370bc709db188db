package dev.onekernel.render;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import java.util.List;
import java.util.Optional;

/**
 * Writes on and on. What is typed at the end of the line is echoed, and a character before the cursor is taken back; any other change
 * to the line shows the prompt again on the next one.
 */
final class DumbEncoder implements TerminalEncoder {

    private record Echoed(Line prompt, String typed) {}

    private Optional<Echoed> shown = Optional.empty();

    DumbEncoder() {}

    @Override
    public byte[] screen(List<Line> lines) {
        var text = new StringBuilder(shown.isPresent() ? "\r\n" : "");
        shown = Optional.empty();
        lines.forEach(line -> text.append(line.text().stripTrailing()).append("\r\n"));
        return TerminalEncoder.bytes(text);
    }

    @Override
    public byte[] prompt(Line prompt, Field field, int columns) {
        String typed = field.text();
        String text = shown.filter(before -> before.prompt().equals(prompt))
                .flatMap(before -> change(before.typed(), typed))
                .orElseGet(() -> (shown.isPresent() ? "\r\n" : "") + prompt.text() + typed);
        shown = Optional.of(new Echoed(prompt, typed));
        return TerminalEncoder.bytes(text);
    }

    /** What makes one text of the other on the terminal; empty when that takes more than the end of the line. */
    private static Optional<String> change(String before, String after) {
        if (after.startsWith(before)) {
            return Optional.of(after.substring(before.length()));
        }
        if (before.startsWith(after)) {
            return Optional.of("\b \b".repeat(Width.of(before.substring(after.length()))));
        }
        return Optional.empty();
    }
}
