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
    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|u|em|strong|small|sub|sup|span|code|p|div|font)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ICON = Pattern.compile("\\bfa[bsrldk]?:fa-[\\w-]+\\s*");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(.+?)\\1");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)([*_])(.{1,200}?)\\1(?!\\w)");
    private static final Pattern ENTITY = Pattern.compile("[&#](#?)(x?[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});");
    private static final Pattern NUMBER = Pattern.compile("\\d+|x[0-9a-fA-F]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");

    /** The named entities charts use; others are left as they are written. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("quot", "\""),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
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
            Map.entry("semi", ";"));

    /** Characters after which a label is cut: no box could hold so many. */
    private static final int LONGEST = 2_000;

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

    /** The lines of a label, without blanks around them; none for an empty label. */
    static List<String> lines(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "...";
        }
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        boolean markdown = text.length() >= 2 && text.startsWith("`") && text.endsWith("`");
        if (markdown) {
            text = text.substring(1, text.length() - 1);
        }
        text = BREAK.matcher(text).replaceAll("\n");
        if (markdown) {
            text = STRONG.matcher(text).replaceAll("$2");
            text = EMPHASIS.matcher(text).replaceAll("$2");
        }
        text = ICON.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
        text = decoded(text);
        var lines = new ArrayList<String>();
        for (String line : text.strip().split("\n", -1)) {
            lines.add(plain(BLANKS.matcher(line.strip()).replaceAll(" ")));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }

    private static String decoded(String text) {
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
