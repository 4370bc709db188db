package dev.onekernel.diagram.mermaid;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes as faults what is read and drawn here although Mermaid refuses it, so that an author learns of it in time. */
final class RefusedSpelling {

    /** Outside of quotes, these start or end a text in brackets or between bars. */
    static final String BRACKETS = "()[]{}|\"";

    /** The same for a text in slanted brackets, which may hold a bar and a quote. */
    static final String SLANTED = "()[]{}";

    /** Besides letters, digits and blanks, what a title without quotes may hold. */
    private static final String IN_TITLE = " \t!#$%&'*+.`?\\_/-:^";

    /** Besides letters and digits, what a name may hold. */
    private static final String IN_NAME = "!#$%&'*+.`?\\_/-:,";

    private static final Pattern KEYWORD =
            Pattern.compile("(?:style|linkStyle|interpolate|classDef|class|flowchart|graph|subgraph|end|_self|_blank"
                    + "|_parent|_top)\\b");
    /** Keywords only where a blank or the end of a line follows. */
    private static final Set<String> KEYWORDS_BEFORE_BLANKS = Set.of("call", "click", "href");

    private static final Pattern PARTICIPANT_KEYWORD = Pattern.compile(
            "(?i)(?:participant|actor|create|destroy|box|loop|rect|opt|alt|else|par|par_over|and|critical"
                    + "|option|break|end|note|over|left of|right of|activate|deactivate|autonumber|off|links|link"
                    + "|properties|details|sequenceDiagram)\\b|(?i)title(?= |$)");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"]*@[^{\"]");
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]+\"");

    private final FaultCollector faults;

    RefusedSpelling(FaultCollector faults) {
        this.faults = faults;
    }

    /**
     * Looks at a text: it may start with a part in quotes.
     *
     * @param at where it is written
     * @param refused the characters that it may hold in quotes only
     */
    void text(int at, String text, String refused) {
        if (text.isEmpty() || text.equals("\"\"")) {
            faults.add(at, "Expected a text. Mermaid refuses an empty one; a blank in quotes is shown as nothing.");
            return;
        }
        int start = behindQuotes(text);
        for (int i = start; i < text.length(); i++) {
            if (refused.indexOf(text.charAt(i)) >= 0) {
                needsQuotes(at + i, "text", text.charAt(i));
                return;
            }
        }
        if (start == 0 && refused.indexOf('(') >= 0 && ADDRESS.matcher(text).lookingAt()) {
            needsQuotes(at + text.indexOf('@'), "text", '@');
        }
    }

    /** Looks at the start of a text in brackets, where a slash or a dash makes another kind of bracket of a plain one. */
    void start(int at, String opening, String text) {
        String marks = opening.equals("[") ? "/\\" : opening.equals("(") ? "-" : "";
        if (!text.isEmpty() && marks.indexOf(text.charAt(0)) >= 0) {
            faults.add(at, "Expected quotes around a text that starts with '" + text.charAt(0) + "'.");
        }
    }

    /** Looks at the title of a subgraph that stands in no brackets: it may start with a part in quotes. */
    void title(int at, String title) {
        int start = behindQuotes(title);
        int foreign = foreign(title, start, IN_TITLE);
        int dashes = title.indexOf("--", start);
        if (foreign >= 0 || dashes >= 0) {
            int first = foreign >= 0 ? foreign : dashes;
            needsQuotes(at + first, "title", title.codePointAt(first));
        }
    }

    /**
     * Looks at the name of a node.
     *
     * @param behind the character behind it, or 0 at the end
     */
    void name(int at, String name, char behind) {
        boolean blankBehind = behind == 0 || Character.isWhitespace(behind);
        int foreign = foreign(name, 0, IN_NAME);
        if (foreign >= 0) {
            faults.add(at + foreign, "A name cannot hold '" + Character.toString(name.codePointAt(foreign)) + "'.");
        } else if (KEYWORD.matcher(name).lookingAt() || blankBehind && KEYWORDS_BEFORE_BLANKS.contains(name)) {
            faults.add(at, "'" + name + "' starts with a keyword of Mermaid and cannot be the name of a node.");
        } else if ("-=".indexOf(behind) >= 0 && (name.equals("x") || name.equals("o"))) {
            faults.add(at + 1, "Expected a blank behind '" + name + "': it is read as a part of the arrow.");
        }
    }

    /** Looks at the name of a participant where a message or a note uses it. */
    void participant(int at, String name) {
        if (PARTICIPANT_KEYWORD.matcher(name).lookingAt()) {
            faults.add(at, "'" + name + "' starts with a keyword of Mermaid: messages and notes cannot use this name.");
        } else if (name.indexOf('+') >= 0 || "/\\()".indexOf(name.charAt(0)) >= 0) {
            faults.add(at, "A name cannot hold '+', or start with a slash or a bracket.");
        }
    }

    /** A comment that is written behind something else. */
    void comment(int at) {
        faults.add(at, "A comment has a line of its own: Mermaid refuses it behind something else.");
    }

    /** Where what is in no quotes starts. */
    private static int behindQuotes(String text) {
        Matcher quoted = IN_QUOTES.matcher(text);
        return quoted.lookingAt() ? quoted.end() : 0;
    }

    private void needsQuotes(int at, String what, int codePoint) {
        faults.add(at, "Expected quotes around a " + what + " with '" + Character.toString(codePoint) + "'.");
    }

    /** Where the first character stands that is no letter, no digit and not in {@code others}; -1 if there is none. */
    private static int foreign(String text, int start, String others) {
        for (int i = start; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!Character.isLetterOrDigit(codePoint) && others.indexOf(codePoint) < 0) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }
}
