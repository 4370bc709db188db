package dev.onekernel.tutor;

import dev.onekernel.course.FoldedName;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place somebody means: {@code 3}, {@code 3.5} (the fifth screen), {@code lesson 3}, {@code quiz 3}, a unit's name or
 * the words of its title.
 */
public final class Address {

    private static final Pattern NUMBER = Pattern.compile("(lesson|quiz|q|l)?\\s*([0-9]{1,3})(?:\\.([0-9]{1,3}))?");

    private final Outline outline;

    public Address(Outline outline) {
        this.outline = outline;
    }

    /** A unit, and a step in it when one was named (from 0). */
    public record Found(Entry unit, Optional<Integer> step) {}

    /** @param preferred the kind of unit a bare number or name means */
    public Optional<Found> find(String typed, Kind preferred) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            Kind kind = kind(number.group(1)).orElse(preferred);
            int ordinal = Integer.parseInt(number.group(2));
            var units = units(kind);
            if (ordinal < 1 || ordinal > units.size()) {
                return Optional.empty();
            }
            return at(units.get(ordinal - 1), number.group(3));
        }
        Optional<Kind> named = kind(text.split("\\s+", 2)[0]);
        String name = named.isPresent() && text.contains(" ") ? text.split("\\s+", 2)[1] : text;
        return byName(name, named.orElse(preferred)).map(unit -> new Found(unit, Optional.empty()));
    }

    private static Optional<Found> at(Entry unit, String step) {
        if (step == null) {
            return Optional.of(new Found(unit, Optional.empty()));
        }
        int number = Integer.parseInt(step);
        return number >= 1 && number <= unit.size()
                ? Optional.of(new Found(unit, Optional.of(number - 1)))
                : Optional.empty();
    }

    private static Optional<Kind> kind(String word) {
        if (word == null) {
            return Optional.empty();
        }
        return switch (word) {
            case "lesson", "l" -> Optional.of(Kind.LESSON);
            case "quiz", "q" -> Optional.of(Kind.QUIZ);
            default -> Optional.empty();
        };
    }

    private List<Entry> units(Kind kind) {
        return outline.entries().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** By name, by its last part with or without the number, or by title; the preferred kind first. */
    private Optional<Entry> byName(String name, Kind preferred) {
        String wanted = FoldedName.of(name);
        return outline.entries().stream()
                .filter(entry -> names(entry).contains(wanted))
                .sorted((a, b) -> Boolean.compare(b.kind() == preferred, a.kind() == preferred))
                .findFirst();
    }

    private static List<String> names(Entry entry) {
        String slug = entry.slug();
        return List.of(
                FoldedName.of(entry.name()),
                FoldedName.of(entry.name() + ".yaml"),
                FoldedName.of(slug),
                FoldedName.of(slug.replaceFirst("^[0-9]+-", "")),
                FoldedName.of(entry.title()));
    }

    /** What to say when nothing was found. */
    public String notFound(String typed) {
        var slugs = outline.entries().stream()
                .map(entry -> entry.slug().replaceFirst("^[0-9]+-", ""))
                .toList();
        return "There is no unit \"" + Unknown.shortened(typed) + "\". "
                + Nearest.to(typed.replace(' ', '-'), slugs)
                        .map(slug -> "Did you mean " + slug + "?")
                        .orElse("There are " + Rests.count(units(Kind.LESSON).size(), "lesson", "lessons") + " and "
                                + Rests.count(units(Kind.QUIZ).size(), "quiz", "quizzes") + "; map lists them.");
    }

    /** All names that completion may offer. */
    public List<String> names() {
        return outline.entries().stream()
                .map(entry -> (entry.kind() == Kind.QUIZ ? "quiz " : "")
                        + entry.slug().replaceFirst("^[0-9]+-", ""))
                .toList();
    }
}
