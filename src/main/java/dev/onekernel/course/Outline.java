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
