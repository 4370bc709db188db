package dev.onekernel.tutor;

import dev.onekernel.course.FoldedName;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.text.Suggestion;
import dev.onekernel.view.CourseMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place that is meant: {@code 3}, {@code 3.5} (the fifth screen), {@code lesson 3}, {@code quiz 3}, a unit's name or
 * the words of its title.
 */
public final class UnitFinder {

    private static final Pattern NUMBER = Pattern.compile("(lesson|quiz|q|l)?\\s*([0-9]{1,3})(?:\\.([0-9]{1,3}))?");

    private final Outline outline;

    public UnitFinder(Outline outline) {
        this.outline = outline;
    }

    /** A unit, and a step in it when one was named (from 0). */
    public record Found(OutlineEntry unit, Optional<Integer> step) {}

    /** @param preferred the kind of unit a bare number or name means */
    public Optional<Found> find(String typed, UnitKind preferred) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            UnitKind kind = kind(number.group(1)).orElse(preferred);
            return outline.numbered(kind, Integer.parseInt(number.group(2))).flatMap(unit -> at(unit, number.group(3)));
        }
        Optional<UnitKind> named = kind(text.split("\\s+", 2)[0]);
        String name = named.isPresent() && text.contains(" ") ? text.split("\\s+", 2)[1] : text;
        return byName(name, named.orElse(preferred)).map(unit -> new Found(unit, Optional.empty()));
    }

    private static Optional<Found> at(OutlineEntry unit, String step) {
        if (step == null) {
            return Optional.of(new Found(unit, Optional.empty()));
        }
        int number = Integer.parseInt(step);
        int last = unit.kind() == UnitKind.QUIZ ? unit.asked() : unit.size();
        return number >= 1 && number <= last ? Optional.of(new Found(unit, Optional.of(number - 1))) : Optional.empty();
    }

    private static Optional<UnitKind> kind(String word) {
        if (word == null) {
            return Optional.empty();
        }
        return switch (word) {
            case "lesson", "l" -> Optional.of(UnitKind.LESSON);
            case "quiz", "q" -> Optional.of(UnitKind.QUIZ);
            default -> Optional.empty();
        };
    }

    /** By name, by its last part with or without the number, or by title; the preferred kind first. */
    private Optional<OutlineEntry> byName(String name, UnitKind preferred) {
        String wanted = FoldedName.of(name);
        return outline.entries().stream()
                .filter(entry -> names(entry).contains(wanted))
                .sorted((a, b) -> Boolean.compare(b.kind() == preferred, a.kind() == preferred))
                .findFirst();
    }

    private static List<String> names(OutlineEntry entry) {
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
        return "The course has no lesson or quiz \"" + NotUnderstood.shortened(typed) + "\". "
                + Suggestion.to(typed.replace(' ', '-'), slugs)
                        .map(slug -> "Did you mean " + slug + "?")
                        .orElse("It has " + CourseMap.extent(outline) + ". Type map to list them.");
    }

    /** All names that completion may offer. */
    public List<String> names() {
        return outline.entries().stream()
                .map(entry -> (entry.kind() == UnitKind.QUIZ ? "quiz " : "")
                        + entry.slug().replaceFirst("^[0-9]+-", ""))
                .toList();
    }
}
