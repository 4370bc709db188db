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
 * @param names of the units in the order they are to be taken, so that one is found without reading the entries of the others
 * @param unitMinutes how many minutes each unit takes, in the same order; 0 where its author does not say
 * @param entries the units in the same order
 * @param parts the parts that the units are grouped in, in the same order; empty when the course has none
 */
public record Outline(
        String id,
        String title,
        String about,
        Edition edition,
        int pass,
        List<String> names,
        List<Integer> unitMinutes,
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
        this(id, title, about, edition, pass, names(entries), minutes(entries), entries, parts);
    }

    /** A course without an id. */
    public Outline(String title, String about, int pass, List<OutlineEntry> entries, List<CoursePart> parts) {
        this("", title, about, Edition.UNKNOWN, pass, entries, parts);
    }

    /** A course without an id and without parts. */
    public Outline(String title, String about, int pass, List<OutlineEntry> entries) {
        this(title, about, pass, entries, List.of());
    }

    /** The same with its entries from another place, such as one that reads each of them when it is asked for. */
    public Outline with(List<OutlineEntry> entries) {
        return new Outline(id, title, about, edition, pass, names, unitMinutes, entries, parts);
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
        LESSON("lessons/"),
        QUIZ("quizzes/");

        private final String folder;

        UnitKind(String folder) {
            this.folder = folder;
        }

        /** The folder of the units of this kind, with a slash behind it. */
        public String folder() {
            return folder;
        }

        /** Whether a unit of that name is of this kind. */
        public boolean holds(String name) {
            return name.startsWith(folder);
        }
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
            return Outline.slug(name);
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

    private static List<Integer> minutes(List<OutlineEntry> entries) {
        return entries.stream().map(OutlineEntry::minutes).toList();
    }

    private static List<String> names(List<OutlineEntry> entries) {
        return entries.stream().map(OutlineEntry::name).toList();
    }

    private static String slug(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static OptionalInt numberIn(String name) {
        Matcher number = LEADING_NUMBER.matcher(slug(name));
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
    }

    /** The part whose first unit is {@code unit}. */
    public Optional<CoursePart> partThatBeginsWith(String unit) {
        return parts.stream().filter(part -> part.units().get(0).equals(unit)).findFirst();
    }

    /** How many minutes all units take together, as far as their authors say. */
    public int minutes() {
        return sum(unitMinutes);
    }

    /** How many minutes the units of a part take together, as far as their authors say. They follow each other in the course. */
    public int minutes(CoursePart part) {
        int first = names.indexOf(part.units().get(0));
        return sum(unitMinutes.subList(first, first + part.units().size()));
    }

    private static int sum(List<Integer> minutes) {
        return minutes.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many units of a kind the course has. */
    public long count(UnitKind kind) {
        return names.stream().filter(kind::holds).count();
    }

    public Optional<OutlineEntry> entry(String name) {
        return at(names.indexOf(name));
    }

    private Optional<OutlineEntry> at(int index) {
        return index >= 0 && index < names.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    /**
     * The number by which people call a unit, among those of its kind. It is the number that the unit's file begins with, so that
     * {@code 00-short-course} is lesson 0; a file without a number counts on from the one before it. Where that would give two
     * units the same number, it is the unit's place, from 1.
     */
    public int number(OutlineEntry unit) {
        List<String> sameKind = names.stream().filter(unit.kind()::holds).toList();
        var numbers = new ArrayList<Integer>();
        int number = 0;
        for (String name : sameKind) {
            number = numberIn(name).orElse(number + 1);
            numbers.add(number);
        }
        int place = sameKind.indexOf(unit.name());
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
        int index = names.indexOf(name);
        return index < 0 ? Optional.empty() : at(index + 1);
    }
}
