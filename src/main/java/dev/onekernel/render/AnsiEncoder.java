package dev.onekernel.render;

import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.function.Function;

/**
 * Styled lines for a terminal that understands ANSI escape sequences. A span's text contains no control characters, so nothing but
 * the theme's sequences can reach the terminal.
 *
 * <p>The line reader's own styled text is not used for what is shown: it sends box drawing as the escape codes of old terminals,
 * or as plus and minus.
 */
public final class AnsiEncoder {

    private static final String START = "\u001b[";
    private static final String RESET = "\u001b[0m";

    private AnsiEncoder() {}

    /** The line with its styles as escape sequences, the last one closed, without a line break. */
    public static String encode(Line line) {
        return encode(line, Theme::rendition);
    }

    /** The same without its colours, for those who set NO_COLOR: bold, italic and underlined text stays. */
    public static String encodeWithoutColour(Line line) {
        return encode(line, Theme::attributes);
    }

    private static String encode(Line line, Function<Style, String> renditions) {
        var encoded = new StringBuilder();
        String current = "";
        for (Span span : line.spans()) {
            String rendition = renditions.apply(span.style());
            if (!rendition.equals(current)) {
                encoded.append(current.isEmpty() ? "" : RESET);
                encoded.append(rendition.isEmpty() ? "" : START + rendition + 'm');
                current = rendition;
            }
            encoded.append(span.text());
        }
        return encoded.append(current.isEmpty() ? "" : RESET).toString();
    }
}
