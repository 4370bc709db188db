package dev.onekernel.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was answered to a question: the answers to its parts, from the first part on. There are fewer answers than parts while
 * the response is unfinished, and when an answer made the further parts pointless.
 */
public record Response(List<Answer> answers) {

    public static final Response NONE = new Response(List.of());

    private static final Pattern SPECIAL = Pattern.compile("[,\\\\]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([,\\\\])");

    /** A written answer up to the comma that ends it; a comma within it follows a backslash. */
    private static final Pattern WRITTEN = Pattern.compile("\\G((?:[^,\\\\]|\\\\[,\\\\])*+)(,|$)");

    public Response {
        answers = List.copyOf(answers);
    }

    public static Response of(Answer... answers) {
        return new Response(List.of(answers));
    }

    public Response plus(Answer next) {
        var more = new ArrayList<>(answers);
        more.add(next);
        return new Response(more);
    }

    /** The same without the answer to the last part. */
    public Response withoutLast() {
        return new Response(answers.subList(0, answers.size() - 1));
    }

    /** How many parts were answered. */
    public int size() {
        return answers.size();
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    /**
     * The response in a few characters, for records. An answer to a question of one part is written as it is; those to several
     * parts are separated by commas, and what is a comma or a backslash in one of them follows a backslash.
     *
     * @param parts how many parts the question has
     */
    String written(int parts) {
        return parts == 1
                ? answers.get(0).written()
                : answers.stream()
                        .map(answer -> SPECIAL.matcher(answer.written()).replaceAll("\\\\$0"))
                        .collect(Collectors.joining(","));
    }

    /** The inverse of {@link #written}; empty when the text is not a written response to these parts. */
    static Optional<Response> restore(String written, List<Part> parts) {
        List<String> texts = parts.size() == 1 ? List.of(written) : split(written);
        if (texts.isEmpty() || texts.size() > parts.size()) {
            return Optional.empty();
        }
        Response response = NONE;
        for (int i = 0; i < texts.size(); i++) {
            Optional<Answer> answer = parts.get(i).restore(texts.get(i));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            response = response.plus(answer.get());
        }
        return Optional.of(response);
    }

    private static List<String> split(String written) {
        var texts = new ArrayList<String>();
        var matcher = WRITTEN.matcher(written);
        while (matcher.find()) {
            texts.add(ESCAPED.matcher(matcher.group(1)).replaceAll("$1"));
            if (matcher.group(2).isEmpty()) {
                return texts;
            }
        }
        return List.of(); // what follows is not written by us
    }
}
