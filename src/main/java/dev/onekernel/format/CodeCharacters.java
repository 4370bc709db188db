package dev.onekernel.format;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a word processor or a web page puts into code, where they are wrong to copy. */
final class CodeCharacters {

    /** They look like a blank, or like nothing. */
    static final Pattern INVISIBLE =
            Pattern.compile("[\\u00a0\\u00ad\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff]");

    private static final Pattern TYPOGRAPHIC =
            Pattern.compile(INVISIBLE.pattern() + "|[\\u2018\\u2019\\u201c\\u201d\\u201e\\u2026]"
                    + "|(?<!\\S)[\\u2010-\\u2015]+(?=\\w)|[\\u2010-\\u2015]{2}");

    private static final Pattern PROMPT = Pattern.compile("^\\s*[$#%>] .*");

    /** What is shown in these is not copied. */
    private static final Set<String> OUTPUT = Set.of("", "text", "txt", "console", "output", "md", "markdown");

    private CodeCharacters() {}

    /** Finds the first of them in code within a line. */
    static Matcher in(String code) {
        return TYPOGRAPHIC.matcher(code);
    }

    /**
     * Finds the first of them in a line of a block of code. Programs print typographic characters, too, so what stands in output is
     * only looked at for what cannot be seen.
     *
     * @param language what the fence says
     * @param prompts whether the block has lines with a prompt
     */
    static Matcher inLine(String line, String language, boolean prompts) {
        boolean typed = prompts ? isPrompt(line) : !OUTPUT.contains(language);
        return (typed ? TYPOGRAPHIC : INVISIBLE).matcher(line);
    }

    static boolean isPrompt(String line) {
        return PROMPT.matcher(line).matches();
    }

    /** The name of a character in a sentence. */
    static String name(char c) {
        return String.format("%s (U+%04X)", Character.getName(c).toLowerCase(java.util.Locale.ROOT), (int) c);
    }
}
