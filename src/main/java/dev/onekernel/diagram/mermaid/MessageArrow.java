package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arrow between two participants as it is written: {@code ->>}, {@code --x}, {@code <<->>}, {@code ()-)()+}.
 *
 * @param start where it starts in the source
 * @param end where it ends, with the sign of an activation and the blanks behind it
 * @param activates true if the receiver becomes active
 * @param deactivates true if the sender's activation ends
 */
record MessageArrow(int start, int end, Arrow arrow, boolean activates, boolean deactivates) {

    private static final Pattern ARROW = Pattern.compile(
            "(?<from>\\(\\))?[ \\t]*(?<line><<--?>>|--?>>?|--?[xX]|--?\\)|--?\\|[\\\\/]|--?\\\\\\\\|--?//"
                    + "|/\\|--?|\\\\\\|--?|//--?|\\\\\\\\--?)[ \\t]*(?<to>\\(\\))?[ \\t]*(?<sign>[+-])?[ \\t]*");

    /** The characters that {@link #ARROW} may start with. */
    private static final String FIRST = "<-/\\(";

    /** The first arrow between two places; nothing if there is none before a colon, where the text of a message starts. */
    static Optional<MessageArrow> find(String text, int from, int limit) {
        Matcher matcher = ARROW.matcher(text);
        for (int i = from; i < limit && text.charAt(i) != ':'; i++) {
            if (FIRST.indexOf(text.charAt(i)) >= 0 && matcher.region(i, limit).lookingAt()) {
                String sign = matcher.group("sign");
                return Optional.of(
                        new MessageArrow(i, matcher.end(), arrow(matcher), "+".equals(sign), "-".equals(sign)));
            }
        }
        return Optional.empty();
    }

    private static Arrow arrow(Matcher found) {
        String written = found.group("line").toLowerCase(Locale.ROOT);
        boolean dotted = written.contains("--");
        ArrowHead start = ArrowHead.NONE;
        ArrowHead end = ArrowHead.NONE;
        switch (written.replace("--", "-")) {
            case "->>" -> end = ArrowHead.FILLED;
            case "<<->>" -> {
                start = ArrowHead.FILLED;
                end = ArrowHead.FILLED;
            }
            case "-x" -> end = ArrowHead.CROSS;
            case "-)" -> end = ArrowHead.OPEN;
            case "-|\\", "-\\\\" -> end = ArrowHead.UPPER_HALF;
            case "-|/", "-//" -> end = ArrowHead.LOWER_HALF;
            case "/|-", "//-" -> start = ArrowHead.UPPER_HALF;
            case "\\|-", "\\\\-" -> start = ArrowHead.LOWER_HALF;
            default -> {} // a line without heads
        }
        return new Arrow(dotted, start, end, found.group("from") != null, found.group("to") != null);
    }
}
