package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary.Term;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Sources.Source;
import dev.onekernel.course.Step;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Suggestion;
import dev.onekernel.text.TextTable;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.ScreenBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to questions about the course: its words, its tables, its sources. Nothing here moves the learner. */
public final class CourseSearch {

    private static final int MOST_FOUND = 12;

    private final Course course;

    public CourseSearch(Course course) {
        this.course = course;
    }

    /** A step of a lesson, by where it stands: {@code 3.5}. */
    private record SearchHit(String address, Lesson lesson, Step step) {
        Line line() {
            return Line.of("go " + address, Style.KEY).plus("  " + step.title());
        }
    }

    private Stream<SearchHit> searchHits() {
        Outline outline = course.outline();
        var lessons = outline.entries().stream()
                .filter(entry -> entry.kind() == UnitKind.LESSON)
                .toList();
        var searchHits = new ArrayList<SearchHit>();
        for (OutlineEntry entry : lessons) {
            try {
                Lesson lesson = (Lesson) course.unit(entry.name());
                for (int j = 0; j < lesson.steps().size(); j++) {
                    searchHits.add(new SearchHit(
                            outline.number(entry) + "." + (j + 1),
                            lesson,
                            lesson.steps().get(j)));
                }
            } catch (UnreadableUnitException unreadable) {
                continue; // it is named where it is opened; here the others are searched
            }
        }
        return searchHits.stream();
    }

    /** The screens that mention something: first those whose title does, then those that mention it most. */
    public void find(String words, ScreenBuilder screen) {
        String said = "\"" + NotUnderstood.shortened(words) + "\"";
        WordStems wanted = WordStems.of(words);
        course.glossary().find(words).ifPresent(term -> {
            explain(term, screen);
            screen.blank();
        });
        List<SearchHit> found = ranked(wanted);
        if (found.isEmpty()) {
            screen.text("No screen mentions " + said + "." + suggestion(words));
            return;
        }
        screen.text(Pauses.count(found.size(), "screen mentions ", "screens mention ") + said + ":")
                .blank();
        for (SearchHit searchHit : found.subList(0, Math.min(found.size(), MOST_FOUND))) {
            screen.item(Line.of("  "), searchHit.line());
        }
        if (found.size() > MOST_FOUND) {
            screen.blank()
                    .text("There are " + (found.size() - MOST_FOUND) + " more. Add a word to find fewer.", Style.MUTED);
        }
    }

    /** Whether a screen mentions something. */
    public boolean isMentioned(String words) {
        return !ranked(WordStems.of(words)).isEmpty();
    }

    private List<SearchHit> ranked(WordStems wanted) {
        WordStems names = wanted.or(course.glossary().terms().stream()
                .filter(term -> wanted.areIn(WordStems.of(term.name() + " " + String.join(" ", term.also()))))
                .map(Term::name)
                .toList());
        return searchHits()
                .map(hit -> Map.entry(hit, names.score(hit.step().title(), text(hit.step()))))
                .filter(scored -> scored.getValue() > 0)
                .sorted(Map.Entry.<SearchHit, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Step step) {
        return BlockView.text(step.text())
                + step.question()
                        .map(question -> " " + BlockView.text(question.readable()))
                        .orElse("");
    }

    /** A word of the course that may have been meant. */
    private String suggestion(String typed) {
        var known = new LinkedHashSet<String>();
        course.glossary().terms().forEach(term -> {
            known.add(term.name());
            known.addAll(term.also());
        });
        searchHits()
                .forEach(hit -> known.addAll(
                        List.of(hit.step().title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))));
        return Suggestion.to(typed, known)
                .map(near -> " Did you mean find " + near + "?")
                .orElse("");
    }

    /**
     * The screen that teaches what a question asks, as it is named after {@code go}: of those with its objective one to read, and the
     * one that says most of what the question and its answer say.
     */
    Optional<String> teaching(Question question) {
        String objective = question.header().objective();
        List<SearchHit> hits = objective.isEmpty()
                ? List.of()
                : searchHits()
                        .filter(hit -> hit.step().objectives().contains(objective))
                        .sorted(Comparator.comparing(
                                (SearchHit hit) -> hit.step().question().isPresent()))
                        .toList();
        List<SearchHit> toRead =
                hits.stream().filter(hit -> hit.step().question().isEmpty()).toList();
        List<SearchHit> candidates = toRead.isEmpty() ? hits : toRead;
        String asked = BlockView.text(question.header().prompt())
                + question.solution().stream()
                        .map(feedback -> " " + feedback.what().text() + " "
                                + feedback.why().text())
                        .collect(Collectors.joining());
        return WordStems.closest(
                        asked,
                        candidates.stream()
                                .map(hit -> hit.step().title() + " " + text(hit.step()))
                                .toList())
                .map(candidates::get)
                .map(SearchHit::address);
    }

    /** The glossary's entry, or all names. */
    public void term(String name, ScreenBuilder screen) {
        var glossary = course.glossary();
        if (name.isEmpty()) {
            var names = glossary.terms().stream().map(Term::name).toList();
            screen.text(names.isEmpty() ? "This course has no glossary." : String.join(", ", names) + ".");
            return;
        }
        Optional<Term> term = glossary.find(name);
        if (term.isPresent()) {
            explain(term.get(), screen);
            return;
        }
        WordStems wanted = WordStems.of(name);
        var near = new LinkedHashSet<>(glossary.near(name));
        glossary.terms().stream()
                .filter(each -> wanted.areIn(WordStems.of(each.name() + " " + String.join(" ", each.also()))))
                .limit(5)
                .forEach(each -> near.add(each.name()));
        int mentions = ranked(wanted).size();
        screen.text("The glossary does not explain \"" + NotUnderstood.shortened(name) + "\"."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                + (mentions == 0
                        ? near.isEmpty() ? " Type term to list its words." : ""
                        : " " + Pauses.count(mentions, "screen mentions", "screens mention") + " it: type find "
                                + NotUnderstood.shortened(name) + "."));
    }

    private static void explain(Term term, ScreenBuilder screen) {
        screen.text(Line.of(term.name(), Style.STRONG)
                .plus(
                        term.also().isEmpty()
                                ? Line.EMPTY
                                : Line.of(" (" + String.join(", ", term.also()) + ")", Style.MUTED)));
        screen.text(term.means());
        if (!term.sources().isEmpty()) {
            screen.text("[" + String.join(", ", term.sources()) + "]", Style.MUTED);
        }
    }

    /** The rows about an idea, from all tables of the course. */
    public void compare(String idea, ScreenBuilder screen) {
        String wanted = idea.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            screen.text("Say what to compare, for example compare kernel. The tables have rows about:")
                    .blank();
            screen.text(String.join(", ", ideas()) + ".");
            return;
        }
        int before = screen.lines().size();
        searchHits()
                .forEach(searchHit -> searchHit.step().text().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .forEach(table -> rowsAbout(wanted, table, searchHit, screen)));
        if (screen.lines().size() == before) {
            screen.text("No table of the course has a row about \"" + NotUnderstood.shortened(idea)
                    + "\". Type compare to list all rows.");
        }
    }

    private static void rowsAbout(String wanted, Block.Table table, SearchHit searchHit, ScreenBuilder screen) {
        var rows = table.rows().stream()
                .filter(row -> row.get(0).text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (!rows.isEmpty()) {
            screen.blank().text(searchHit.line()).grid(new TextTable(table.head(), rows));
        }
    }

    private Set<String> ideas() {
        var ideas = new LinkedHashSet<String>();
        searchHits()
                .flatMap(searchHit -> searchHit.step().text().stream())
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream())
                .forEach(row -> ideas.add(row.get(0).text()));
        return ideas;
    }

    /** What the ids stand for, with those named, too, that are not explained. */
    public void sources(List<String> ids, ScreenBuilder screen) {
        if (ids.isEmpty()) {
            screen.text("This screen names no source. Type sources lesson or sources course to list more.");
        }
        for (String id : ids) {
            course.sources()
                    .find(id)
                    .ifPresentOrElse(
                            source -> source(source, screen),
                            () -> screen.item(id(id), Line.of("is not explained in this course.")));
        }
    }

    private static void source(Source source, ScreenBuilder screen) {
        screen.item(
                id(source.id()),
                Line.of(source.citation()).plus(" (" + source.verification().words() + ")", Style.MUTED));
        var location = source.location();
        if (!location.url().isEmpty()) {
            screen.item(id(""), Line.of(location.url()));
        } else if (!location.reason().isEmpty()) {
            screen.item(id(""), Line.of("No address: " + location.reason()));
        }
        if (!source.note().isBlank()) {
            screen.item(id(""), source.note().in(Style.MUTED));
        }
    }

    private static Line id(String id) {
        return Line.of(String.format("%-6s", id), Style.KEY);
    }

    /** The ids that a unit cites, in the order of its screens. */
    public List<String> sourcesOf(String unit) {
        try {
            var ids = new LinkedHashSet<String>();
            if (course.unit(unit) instanceof Lesson lesson) {
                lesson.steps().forEach(step -> ids.addAll(step.sources()));
            }
            return List.copyOf(ids);
        } catch (UnreadableUnitException unreadable) {
            return List.of();
        }
    }

    /** All ids of the course. */
    public List<String> allSources() {
        return course.sources().all().stream().map(Source::id).toList();
    }
}
