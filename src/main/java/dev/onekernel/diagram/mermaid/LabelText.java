package dev.onekernel.diagram.mermaid;

import dev.onekernel.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a label says once quotes, markdown, entities and HTML are taken away. */
final class LabelText {

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    /**
     * Elements that a browser starts on a line of their own. The pattern begins where blanks begin: begun at each of them, a long
     * run of blanks would take the square of its length.
     */
    private static final Pattern BLOCK = Pattern.compile(
            "(?<!\\s)(?:\\s*+</?(?:p|div|hr|ul|ol|li|h[1-6]|pre|center|table|tr|blockquote)\\b[^<>]*>\\s*+)++",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong"
                    + "|sub|sup|td|th|tt|u|var)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ICON = Pattern.compile("\\bfa[bsrldk]?:fa-[\\w-]+\\s*");
    /** As in Markdown, a star with blanks on its inner side emphasizes nothing. */
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?!\\s)(.{1,200}?)(?<!\\s)\\1");

    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)([*_])(?!\\s|\\1)(.{1,200}?)(?<!\\s)\\1(?!\\w)");
    /** Browsers read it without its semicolon, too; Mermaid knows it with a number sign. */
    private static final Pattern BLANK = Pattern.compile("&nbsp;?|#nbsp;");

    private static final Pattern ENTITY = Pattern.compile("[&#](#?)(x?[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});");
    /** Browsers read a number without its semicolon as well. */
    private static final Pattern OPEN_NUMBER = Pattern.compile("&#(\\d{2,6})(?![\\d;])");

    private static final Pattern NUMBER = Pattern.compile("\\d+|x[0-9a-fA-F]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");

    /** The named entities charts use; others are left as they are written. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("quot", "\""),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("apos", "'"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("larr", "←"),
            Map.entry("uarr", "↑"),
            Map.entry("rarr", "→"),
            Map.entry("darr", "↓"),
            Map.entry("harr", "↔"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("plusmn", "±"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("infin", "∞"),
            Map.entry("hearts", "♥"),
            Map.entry("check", "✓"),
            Map.entry("num", "#"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("lsqb", "["),
            Map.entry("rsqb", "]"),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("dollar", "$"),
            Map.entry("percnt", "%"),
            Map.entry("commat", "@"),
            Map.entry("ast", "*"),
            Map.entry("plus", "+"),
            Map.entry("equals", "="),
            Map.entry("lowbar", "_"),
            Map.entry("grave", "`"),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("vert", "|"),
            Map.entry("lbrace", "{"),
            Map.entry("lcub", "{"),
            Map.entry("rbrace", "}"),
            Map.entry("rcub", "}"),
            Map.entry("lbrack", "["),
            Map.entry("rbrack", "]"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("sect", "§"),
            Map.entry("micro", "µ"),
            Map.entry("rArr", "⇒"),
            Map.entry("lArr", "⇐"));

    /** Characters after which a label is cut, with a fault that says so: no box could hold so many. */
    static final int LONGEST = 2_000;

    private LabelText() {}

    /** A name as it can be shown. */
    static String plain(String name) {
        var kept = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .filter(c -> c > 0xffff || !Span.isHarmful((char) c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * The lines of a label as it stands in brackets or on an arrow, without blanks around them; none for an empty label. Quotes
     * belong to the language, not to the label, wherever they stand.
     */
    static List<String> lines(String written) {
        String text = shortened(written.strip()).replace("\"", "").strip();
        boolean markdown = text.length() >= 2 && text.startsWith("`") && text.endsWith("`");
        return markdown
                ? markdown(text.substring(1, text.length() - 1))
                : shown(text.replace("\\n", "\n")); // current Mermaid breaks a plain label at a written \n
    }

    /** The lines of a label that is Markdown and stands in no quotes of its own. */
    static List<String> markdown(String written) {
        String text = STRONG.matcher(shortened(written)).replaceAll("$2");
        return shown(EMPHASIS.matcher(text).replaceAll("$2"));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "..." : text;
    }

    private static List<String> shown(String written) {
        String text = BREAK.matcher(written).replaceAll("\n");
        text = BLOCK.matcher(text).replaceAll("\n");
        text = ICON.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
        return split(decoded(text));
    }

    /** The lines of a text of which only line breaks and entities are not literal; none for an empty text. */
    static List<String> literal(String written) {
        return split(decoded(BREAK.matcher(shortened(written.strip())).replaceAll("\n")));
    }

    private static List<String> split(String text) {
        var lines = new ArrayList<String>();
        for (String line : text.strip().split("\n", -1)) {
            lines.add(plain(BLANKS.matcher(line.strip()).replaceAll(" ")));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }

    private static String decoded(String written) {
        String text =
                OPEN_NUMBER.matcher(BLANK.matcher(written).replaceAll(" ")).replaceAll("&#$1;");
        return ENTITY.matcher(text).replaceAll(found -> {
            boolean ampersand = text.charAt(found.start()) == '&';
            boolean doubled = !found.group(1).isEmpty();
            String name = found.group(2);
            String decoded = null;
            if (NUMBER.matcher(name).matches() && ampersand == doubled) { // #35; or &#35;
                decoded = numbered(name);
            } else if (!doubled) {
                decoded = NAMED.get(name);
            }
            return Matcher.quoteReplacement(decoded == null ? found.group() : decoded);
        });
    }

    /** A character by its number, {@code 35} or {@code x23}; null where there is none or it would drive a terminal. */
    private static String numbered(String number) {
        try {
            int codePoint =
                    number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(codePoint)
                            && !Character.isISOControl(codePoint)
                            && !(codePoint >= 0xd800 && codePoint < 0xe000)
                    ? Character.toString(codePoint)
                    : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
