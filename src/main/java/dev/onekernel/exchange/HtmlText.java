package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** HTML as learning platforms write it, as blocks. What a terminal does not show is named and left out; its text stays. */
final class HtmlText {

    /** Lists inside lists inside lists: deeper ones become flat. */
    private static final int DEEPEST = 5;

    private static final int LONGEST_REFERENCE = 10;

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "br", "section", "article", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> UNSEEN =
            Set.of("span", "font", "u", "small", "a", "abbr", "tbody", "thead", "table", "td", "th");
    private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp", "var");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "..."),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("rarr", "\u2192"),
            Map.entry("times", "\u00d7"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("ne", "\u2260"));

    private final Consumer<String> unknown;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private final List<Span> spans = new ArrayList<>();
    private Style style = Style.PLAIN;
    private boolean heading;
    private StringBuilder code;

    /** A list whose end was not read yet. */
    private record OpenList(boolean ordered, List<List<Block>> items) {}

    private HtmlText(Consumer<String> unknown) {
        this.unknown = unknown;
    }

    /** @param unknown takes the name of each element that is left out */
    static List<Block> blocks(String html, Consumer<String> unknown) {
        var text = new HtmlText(unknown);
        text.read(html);
        text.endParagraph();
        while (!text.lists.isEmpty()) {
            text.endList();
        }
        return text.blocks;
    }

    private void read(String html) {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            text(html.substring(at, tag < 0 ? html.length() : tag));
            if (tag < 0) {
                return;
            }
            boolean begins = tag + 1 < html.length()
                    && (Character.isLetter(html.charAt(tag + 1)) || "/!".indexOf(html.charAt(tag + 1)) >= 0);
            int end = begins ? html.indexOf('>', tag) : -1;
            if (end < 0) {
                text("<");
                at = tag + 1;
                if (begins) { // no other tag ends either
                    text(html.substring(at));
                    return;
                }
            } else {
                tag(html.substring(tag + 1, end));
                at = end + 1;
            }
        }
    }

    private void text(String written) {
        String text = decoded(written);
        if (code != null) {
            code.append(text);
            return;
        }
        String flowing = text.replaceAll("[ \\t\\r\\n]+", " ");
        if (!flowing.isEmpty() && !(spans.isEmpty() && flowing.isBlank())) {
            spans.add(new Span(spans.isEmpty() ? flowing.stripLeading() : flowing, style));
        }
    }

    private void tag(String tag) {
        boolean ends = tag.startsWith("/");
        String name = tag.substring(ends ? 1 : 0).split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (name.startsWith("!")) {
            return; // a comment
        }
        if (name.equals("pre")) {
            pre(ends);
        } else if (PARAGRAPHS.contains(name)) {
            endParagraph();
            heading = !ends && name.matches("h[1-6]");
        } else if (name.equals("ul") || name.equals("ol")) {
            list(ends, name.equals("ol"));
        } else if (name.equals("li")) {
            endParagraph();
            if (!ends && !lists.isEmpty()) {
                lists.peek().items().add(new ArrayList<>());
            }
        } else if (name.equals("b") || name.equals("strong")) {
            style = ends ? Style.PLAIN : Style.STRONG;
        } else if (name.equals("i") || name.equals("em")) {
            style = ends ? Style.PLAIN : Style.EMPHASIS;
        } else if (CODE.contains(name)) {
            style = ends ? Style.PLAIN : Style.CODE;
        } else if (!UNSEEN.contains(name) && !ends) {
            unknown.accept(name);
        }
        if (Set.of("td", "th").contains(name) && !ends) {
            text(" ");
        }
    }

    private void pre(boolean ends) {
        endParagraph();
        if (!ends) {
            code = new StringBuilder();
        }
    }

    private void list(boolean ends, boolean ordered) {
        endParagraph();
        if (!ends && lists.size() < DEEPEST) {
            lists.push(new OpenList(ordered, new ArrayList<>()));
        } else if (ends && !lists.isEmpty()) {
            endList();
        }
    }

    private void endList() {
        OpenList list = lists.pop();
        var items = list.items().stream().filter(item -> !item.isEmpty()).toList();
        if (!items.isEmpty()) {
            add(new Block.Listing(list.ordered() ? 1 : 0, items));
        }
    }

    private void endParagraph() {
        if (code != null) {
            add(new Block.Code(code.toString().stripTrailing().lines().toList()));
            code = null;
        }
        if (!new Line(spans).isBlank()) {
            add(heading ? new Block.Heading(stripped()) : new Block.Paragraph(stripped()));
        }
        spans.clear();
        heading = false;
    }

    private Line stripped() {
        var last = spans.get(spans.size() - 1);
        spans.set(spans.size() - 1, new Span(last.text().stripTrailing(), last.style()));
        return new Line(spans);
    }

    private void add(Block block) {
        if (lists.isEmpty()) {
            blocks.add(block);
            return;
        }
        List<List<Block>> items = lists.peek().items();
        if (items.isEmpty()) {
            items.add(new ArrayList<>());
        }
        items.get(items.size() - 1).add(block);
    }

    /** The text with its character references as characters. */
    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? endOfReference(text, i) : -1;
            String character = end > 0 ? character(text.substring(i + 1, end)) : "";
            if (character.isEmpty()) {
                decoded.append(text.charAt(i));
            } else {
                decoded.append(character);
                i = end;
            }
        }
        return decoded.toString();
    }

    private static int endOfReference(String text, int start) {
        for (int i = start; i < text.length() && i <= start + LONGEST_REFERENCE; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String character(String reference) {
        if (!reference.matches("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}")) {
            return ENTITIES.getOrDefault(reference, "");
        }
        boolean hex = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        int c = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }
}
