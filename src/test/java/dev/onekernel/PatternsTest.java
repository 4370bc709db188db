package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Java matches some regular expressions with a call for each repetition, and others by going back again and again: a long text then ends
 * in a StackOverflowError, or never. No pattern of the program does so, whatever repeats in the text it is given.
 */
class PatternsTest {

    private static final int LENGTH = 6_000;

    /** A pattern may look at each character a few hundred times, but not at all of them for each. */
    private static final int LOOKS_PER_CHARACTER = 500;

    /**
     * These would look at a long text too often when they are searched for. They are matched from a given place on, or searched for in
     * a line that a learner typed, which is short.
     */
    private static final Set<String> NEVER_SEARCHED_FOR = Set.of(
            "AutoNumber.NUMBERING",
            "BlockReader.CHART",
            "ChartHeader.END_OF_LINE",
            "ChartHeader.HEADER",
            "ChartHeader.NO_DIRECTION",
            "ChartHeader.SEQUENCE",
            "ChartReader.KEY",
            "CoursePaths.YAML",
            "FlowchartParser.HEAD_WITH_TITLE",
            "Link.ID",
            "Link.WHOLE",
            "MarkdownCharts.OPTION",
            "MarkdownCharts.OTHER_FENCE",
            "Matching.PAIR",
            "MessageArrow.ARROW",
            "NodeReader.AND",
            "NodeReader.AND_IN_BLANKS",
            "NodeReader.CLASS",
            "Numeric.COMMA",
            "OtherDiagrams.FIRST_WORD",
            "ParticipantReader.ALIAS",
            "ParticipantReader.ALIASED",
            "ParticipantReader.CONFIGURED",
            "RefusedSpelling.ADDRESS",
            "SimulatedAttendee.THREE_WORDS",
            "StylingReader.NAME_OF_CLASS",
            "Suppressions.BLOCK",
            "Suppressions.COMMENT",
            "TextDecoder.INDENTED_KEY",
            "UnitFinder.NUMBER",
            "ZipFiles.COURSE_FILE");

    private static final long STACK_BYTES = 192 * 1024;

    private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
        var patterns = new TreeMap<String, Pattern>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.onekernel")) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)) {
                    Field reflected = field.reflect();
                    if (Modifier.isStatic(reflected.getModifiers())) {
                        reflected.setAccessible(true);
                        patterns.put(type.getSimpleName() + "." + field.getName(), (Pattern) reflected.get(null));
                    }
                }
            }
        }
        return patterns;
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) LENGTH * LOOKS_PER_CHARACTER) {
                throw new IllegalStateException("looked too often");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Texts that repeat a few characters, mostly some that stand in the pattern, after a beginning of it. */
    private static List<String> texts(Pattern pattern) {
        var random = new Random(pattern.pattern().hashCode());
        var texts = new ArrayList<String>();
        for (String repeated : List.of("1,", "a-", "1-a,", ">\t", "S1, ", "{1}", ".1", "\\,", "x_", "--", "a: - ")) {
            texts.add(repeated.repeat(LENGTH / repeated.length()) + repeated.charAt(0));
            texts.add(repeated.charAt(0) + repeated.repeat(LENGTH / repeated.length()));
        }
        String usual = "a1 -_.,:;/>|[](){}<`*'\"#&%@=~\\\n\tS";
        String alphabet = usual + pattern.pattern().replaceAll("[\\\\?+*^$]", "");
        for (int i = 0; i < 200; i++) {
            String unit =
                    i < usual.length() ? usual.substring(i, i + 1) : some(random, alphabet, 1 + random.nextInt(4));
            String head = random.nextBoolean() ? "" : some(random, alphabet, 1 + random.nextInt(3));
            texts.add(head + unit.repeat(LENGTH / unit.length()) + (random.nextBoolean() ? "" : "!"));
        }
        return texts;
    }

    private static String some(Random random, String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String fault(Pattern pattern, Predicate<Matcher> use) {
        for (String text : texts(pattern)) {
            try {
                use.test(pattern.matcher(new Watched(text)));
            } catch (StackOverflowError | IllegalStateException fault) {
                return fault.getClass().getSimpleName() + " at "
                        + text.substring(0, 12).replace("\n", "\\n");
            }
        }
        return "";
    }

    private static Map<String, String> faults(Predicate<Matcher> use) throws Exception {
        var found = new TreeMap<String, String>();
        Map<String, Pattern> patterns = patterns();
        assertTrue(patterns.size() > 30, patterns.keySet()::toString);
        var thread = new Thread(
                null,
                () -> patterns.forEach((name, pattern) -> {
                    String fault = fault(pattern, use);
                    if (!fault.isEmpty()) {
                        found.put(name, fault);
                    }
                }),
                "matching",
                STACK_BYTES);
        thread.start();
        thread.join();
        return found;
    }

    @Test
    void each_matches_a_whole_text_in_one_go() throws Exception {
        assertEquals(Map.of(), faults(Matcher::matches));
    }

    @Test
    void each_matches_the_beginning_of_a_text_in_one_go() throws Exception {
        assertEquals(Map.of(), faults(Matcher::lookingAt));
    }

    @Test
    void each_is_found_in_a_text_in_one_go() throws Exception {
        Map<String, String> faults = faults(matcher -> {
            while (matcher.find()) {
                // on to the next
            }
            return true;
        });
        faults.keySet().removeAll(NEVER_SEARCHED_FOR);
        assertEquals(Map.of(), faults);
    }
}
