package dev.onekernel.tutor;

import dev.onekernel.source.MemoryFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A course that somebody writes and goes on editing at random, knowing what was done to every screen. */
final class EditedCourse {

    /** A screen of the author's, who knows it again whatever they do to it. */
    static final class Screen {
        private final String id;
        private final boolean question;
        private String title;
        private String text;

        private Screen(String id, boolean question, String title, String text) {
            this.id = id;
            this.question = question;
            this.title = title;
            this.text = text;
        }

        String id() {
            return id;
        }

        boolean isQuestion() {
            return question;
        }

        private String yaml() {
            return question ? """
                      - title: %s
                        question:
                          id: %s
                          type: number
                          ask: %s
                          answer: 1
                          from: 1
                          to: 1
                          why: It is one.
                          low: More.
                          high: Less.
                    """.formatted(title, id, text) : """
                      - title: %s
                        text: %s
                    """.formatted(title, text);
        }
    }

    private final Random random;
    private final Map<String, List<Screen>> lessons = new LinkedHashMap<>();
    private int made;

    /** Screens that the author has changed so much that only their place is left. */
    final Set<Screen> rewritten = new HashSet<>();

    /** Questions that say something else than before. */
    final Set<Screen> reworded = new HashSet<>();

    private final Set<Screen> retitled = new HashSet<>();
    private final Set<Screen> moved = new HashSet<>();

    EditedCourse(Random random) {
        this.random = random;
        int lessonCount = 1 + random.nextInt(3);
        for (int i = 0; i < lessonCount; i++) {
            var screens = new ArrayList<Screen>();
            for (int j = 1 + random.nextInt(7); j > 0; j--) {
                screens.add(screen());
            }
            lessons.put("lessons/0" + (i + 1) + "-part" + i, screens);
        }
    }

    private Screen screen() {
        made++;
        String title = random.nextInt(6) == 0 ? "Recap" : "Title " + made;
        return new Screen("question-" + made, random.nextInt(3) == 0, title, "Text " + made + ".");
    }

    /** Whether it stands in its lesson, as it was. */
    boolean isUntouched(Screen screen) {
        return !retitled.contains(screen) && !reworded.contains(screen) && !moved.contains(screen);
    }

    Map<String, List<Screen>> lessons() {
        return lessons;
    }

    Map<String, List<Screen>> copy() {
        var copy = new LinkedHashMap<String, List<Screen>>();
        lessons.forEach((name, screens) -> copy.put(name, List.copyOf(screens)));
        return copy;
    }

    /** One edit of the kinds that authors make. */
    void edit() {
        String lesson = any(List.copyOf(lessons.keySet()));
        List<Screen> screens = lessons.get(lesson);
        int at = random.nextInt(screens.size());
        Screen screen = screens.get(at);
        switch (random.nextInt(7)) {
            case 0 -> screens.add(random.nextInt(screens.size() + 1), screen());
            case 1 -> {
                if (screens.size() > 1) {
                    screens.remove(at);
                }
            }
            case 2 -> screens.add(random.nextInt(screens.size()), screens.remove(at));
            case 3 -> moveToAnotherLesson(screens, at);
            case 4 -> retitle(screen);
            case 5 -> reword(screen);
            default -> renumber(lesson);
        }
    }

    private void moveToAnotherLesson(List<Screen> from, int at) {
        List<Screen> to = lessons.get(any(List.copyOf(lessons.keySet())));
        if (to != from && from.size() > 1) {
            Screen screen = from.remove(at);
            to.add(random.nextInt(to.size() + 1), screen);
            moved.add(screen);
            forget(screen);
        }
    }

    private void retitle(Screen screen) {
        screen.title = "New title " + ++made;
        retitled.add(screen);
        forget(screen);
    }

    private void reword(Screen screen) {
        screen.text = "New text " + ++made + ".";
        reworded.add(screen);
        forget(screen);
    }

    /** A question keeps its id; what is only read must keep its title or its text, and in another lesson its text. */
    private void forget(Screen screen) {
        boolean lost =
                reworded.contains(screen) && (retitled.contains(screen) && !screen.question || moved.contains(screen));
        if (lost) {
            rewritten.add(screen);
        }
    }

    /** A file gets another number, as when a lesson is put before it. */
    private void renumber(String lesson) {
        var renamed = new LinkedHashMap<String, List<Screen>>();
        lessons.forEach((name, screens) -> renamed.put(
                name.equals(lesson) ? "lessons/" + (10 + made) + name.substring(name.indexOf('-')) : name, screens));
        made++;
        lessons.clear();
        lessons.putAll(renamed);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    MemoryFiles files() {
        var texts = new ArrayList<String>();
        var units = new StringBuilder("title: A course\nunits:\n");
        lessons.forEach((name, screens) -> {
            units.append("  - ").append(name).append('\n');
            var yaml = new StringBuilder("title: A lesson\nminutes: 5\nsteps:\n");
            screens.forEach(screen -> yaml.append(screen.yaml()));
            texts.add(name + ".yaml");
            texts.add(yaml.toString());
        });
        texts.add("lessons/course.yaml");
        texts.add(units.toString());
        return MemoryFiles.of(texts.toArray(String[]::new));
    }
}
