package dev.onekernel.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Completes whole phrases such as {@code term page cache}. To the line reader the line is one single word, whatever blanks and quotes
 * it holds: what is typed here is prose, not a shell's command.
 */
final class PhraseCompleter implements Completer, Parser {

    private Supplier<List<String>> phrases = List::of;

    void offer(Supplier<List<String>> offered) {
        phrases = offered;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new Whole(line, cursor);
    }

    /** Offers phrases that go on from what is typed; a word's arguments only once the word and a blank are there. */
    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String typed = line.line().substring(0, line.cursor()).stripLeading().toLowerCase(Locale.ROOT);
        phrases.get().stream()
                .filter(phrase -> phrase.toLowerCase(Locale.ROOT).startsWith(typed))
                .filter(phrase -> typed.contains(" ") == phrase.contains(" "))
                .forEach(phrase -> candidates.add(new Candidate(phrase, phrase, null, null, null, null, true)));
    }

    private record Whole(String line, int cursor) implements CompletingParsedLine {
        /** Nothing needs escaping in prose. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor;
        }

        @Override
        public int rawWordLength() {
            return line.length();
        }

        @Override
        public String word() {
            return line;
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }
    }
}
