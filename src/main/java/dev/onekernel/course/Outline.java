package dev.onekernel.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A course's table of contents: enough for maps, progress and completion without opening a unit.
 *
 * @param id tells the course from others even after its title was changed; empty when its author gave none
 * @param about one paragraph, as plain text
 * @param edition who made it, and under which terms it may be used
 * @param pass the percentage a quiz needs unless it says otherwise
 * @param minutes how long all units take together, as far as their authors say
 * @param entries the units in the order they are to be taken
 * @param parts the parts that the units are grouped in, in the same order; empty when the course has none
 */
public record Outline(
        String id,
        String title,
        String about,
        Edition edition,
        int pass,
        int minutes,
        List<OutlineEntry> entries,
        List<CoursePart> parts) {

    private static final Pattern LEADING_NUMBER = Pattern.compile("^[0-9]{1,4}(?=-|$)");

    public Outline {
        parts = List.copyOf(parts);
    }

    /** A course whose units say how long they take. */
    public Outline(
            String id,
            String title,
            String about,
            Edition edition,
            int pass,
            List<OutlineEntry> entries,
            List<CoursePart> parts) {
        this(id, title, about, edition, pass, minutes(entries), entries, parts);
    }

    /** A course without an id. */
    public Outline(String title, String about, int pass, List<OutlineEntry> entries, List<CoursePart> parts) {
        this("", title, about, Edition.UNKNOWN, pass, entries, parts);
    }

    /** A course without an id and without parts. */
    public Outline(String title, String about, int pass, List<OutlineEntry> entries) {
        this(title, about, pass, entries, List.of());
    }

    /**
     * Some units of a course that belong together.
     *
     * @param about one paragraph, as plain text; may be empty
     * @param units the names of its units, at least one
     */
    public record CoursePart(String title, String about, List<String> units) {
        /** The list is not copied, because it may be read when it is asked for. */
        public CoursePart {
            units = Collections.unmodifiableList(units);
        }
    }

    /** What kind of unit an entry leads to. */
    public enum UnitKind {
        LESSON,
        QUIZ
    }

    /**
     * One unit.
     *
     * @param name its path without the ending, such as {@code quizzes/03-what-a-container-is}
     * @param minutes how long it takes, or 0 when its author does not say
     * @param pass the percentage it needs; 0 in a lesson
     * @param screens the titles of a lesson's steps; empty in a quiz
     * @param questions the questions of a quiz, or the checkpoints of a lesson
     * @param keys what its places are recognised by, in their order: screens of a lesson, questions of a quiz
     * @param weights how many points each question is worth, in the same order; empty where each is worth one
     * @param asked how many of its questions an attempt asks
     */
    public record OutlineEntry(
            UnitKind kind,
            String name,
            String title,
            String about,
            int minutes,
            int pass,
            List<String> screens,
            List<QuestionKey> questions,
            List<ScreenKey> keys,
            List<Integer> weights,
            int asked) {

        /** The lists are not copied, because they may be read when they are asked for. */
        public OutlineEntry {
            screens = Collections.unmodifiableList(screens);
            questions = Collections.unmodifiableList(questions);
            keys = Collections.unmodifiableList(keys);
            weights = List.copyOf(weights);
        }

        /** A unit in which every question is asked and is worth one point. */
        public OutlineEntry(
                UnitKind kind,
                String name,
                String title,
                String about,
                int minutes,
                int pass,
                List<String> screens,
                List<QuestionKey> questions,
                List<ScreenKey> keys) {
            this(kind, name, title, about, minutes, pass, screens, questions, keys, List.of(), questions.size());
        }

        /** A unit whose screens are recognised by their titles, and whose questions as ever. */
        public OutlineEntry(
                UnitKind kind,
                String name,
                String title,
                String about,
                int minutes,
                int pass,
                List<String> screens,
                List<QuestionKey> questions) {
            this(
                    kind,
                    name,
                    title,
                    about,
                    minutes,
                    pass,
                    screens,
                    questions,
                    kind == UnitKind.QUIZ
                            ? questions.stream().map(ScreenKey::of).toList()
                            : screens.stream().map(ScreenKey::titled).toList());
        }

        /** The last part of the name: {@code 03-what-a-container-is}. */
        public String slug() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        private OptionalInt numberInName() {
            Matcher number = LEADING_NUMBER.matcher(slug());
            return number.find() ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
        }

        /** How many points one of its questions is worth. */
        public int weight(QuestionKey question) {
            return weights.isEmpty() ? 1 : weights.get(questions.indexOf(question));
        }

        /** How many places the unit has: screens of a lesson, questions of a quiz. */
        public int size() {
            return kind == UnitKind.LESSON ? screens.size() : questions.size();
        }
    }

    /**
     * What identifies a question in the journal.
     *
     * @param digest of its content, so that an answer to an older wording does not count for the new one
     */
    public record QuestionKey(String id, String digest) {

        // Written out, as every start looks for questions in maps: what a record has by itself, Java links at the first
        // call, which takes as
        // long as half a screen.

        @Override
        public boolean equals(Object other) {
            return other instanceof QuestionKey key && id.equals(key.id) && digest.equals(key.digest);
        }

        @Override
        public int hashCode() {
            return 31 * id.hashCode() + digest.hashCode();
        }
    }

    /**
     * What a place in a unit is recognised by after its course was edited.
     *
     * @param name the id of its question; where there is none, a hash of its title. It has neither blanks nor colons
     * @param digest changes with its content; empty when its content is not known
     */
    public record ScreenKey(String name, String digest) {

        static ScreenKey titled(String title) {
            return new ScreenKey(Integer.toHexString(title.hashCode()), "");
        }

        /** A question of a quiz is recognised as ever. */
        public static ScreenKey of(QuestionKey question) {
            return new ScreenKey(question.id(), question.digest());
        }

        /** Written out, because every start compares keys: what the compiler makes is linked anew each time, which takes longer. */
        @Override
        public boolean equals(Object other) {
            return other instanceof ScreenKey key && name.equals(key.name) && digest.equals(key.digest);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + digest.hashCode();
        }
    }

    private static int minutes(List<OutlineEntry> entries) {
        return entries.stream().mapToInt(OutlineEntry::minutes).sum();
    }

    /** The part whose first unit is {@code unit}. */
    public Optional<CoursePart> partThatBeginsWith(String unit) {
        return parts.stream().filter(part -> part.units().get(0).equals(unit)).findFirst();
    }

    /** How long the units of a part take together, as far as their authors say. */
    public int minutes(CoursePart part) {
        return entries.stream()
                .filter(entry -> part.units().contains(entry.name()))
                .mapToInt(OutlineEntry::minutes)
                .sum();
    }

    public Optional<OutlineEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * The number by which people call a unit, among those of its kind. It is the number that the unit's file begins with, so that
     * {@code 00-short-course} is lesson 0; a file without a number counts on from the one before it. Where that would give two
     * units the same number, it is the unit's place, from 1.
     */
    public int number(OutlineEntry unit) {
        var sameKind =
                entries.stream().filter(entry -> entry.kind() == unit.kind()).toList();
        var numbers = new ArrayList<Integer>();
        int number = 0;
        for (OutlineEntry entry : sameKind) {
            number = entry.numberInName().orElse(number + 1);
            numbers.add(number);
        }
        int place = sameKind.stream().map(OutlineEntry::name).toList().indexOf(unit.name());
        return Set.copyOf(numbers).size() == numbers.size() ? numbers.get(place) : place + 1;
    }

    /** The unit of a kind that people call by {@code number}. */
    public Optional<OutlineEntry> numbered(UnitKind kind, int number) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && number(entry) == number)
                .findFirst();
    }

    /** The unit a question belongs to. */
    public Optional<OutlineEntry> holderOf(QuestionKey question) {
        return entries.stream()
                .filter(entry -> entry.questions().contains(question))
                .findFirst();
    }

    /** The unit behind {@code name} in the course's order. */
    public Optional<OutlineEntry> after(String name) {
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                return Optional.of(entries.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
