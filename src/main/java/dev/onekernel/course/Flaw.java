package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that keeps a question from measuring what it should: an item-writing flaw.
 *
 * @param rule the id of the lint rule that it breaks
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Flaw(String rule, Pointer at, String message, String hint) {

    Flaw below(Object... above) {
        return new Flaw(rule, at.below(above), message, hint);
    }

    /**
     * Texts of a list that a learner cannot tell apart.
     *
     * @param list the key of the list
     * @param key the key of the text in each item of the list
     */
    static List<Flaw> repeated(String list, String key, List<Line> texts, String rule, String hint) {
        var flaws = new ArrayList<Flaw>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Integer earlier = seen.putIfAbsent(TextComparison.asRead(texts.get(i)), i);
            if (earlier != null) {
                flaws.add(new Flaw(
                        rule,
                        Pointer.to(list, i, key),
                        "The same text stands here as in number " + (earlier + 1) + " of `" + list + "`.",
                        hint));
            }
        }
        return flaws;
    }
}
