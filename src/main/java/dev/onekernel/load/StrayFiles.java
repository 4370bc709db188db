package dev.onekernel.load;

import dev.onekernel.format.CourseFile;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.SourceFile;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.text.Suggestion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that lie in a course but are not read, as their ending, their name or their folder is not what it should be. */
final class StrayFiles {

    private static final Pattern ENDING = Pattern.compile("(?i)\\.ya?ml$");

    /** For each file, where it should be. */
    private final Map<String, String> meant;

    private final Map<String, CourseFile> opened;

    private StrayFiles(Map<String, String> meant, Map<String, CourseFile> opened) {
        this.meant = meant;
        this.opened = opened;
    }

    static StrayFiles of(CourseFiles files, Map<String, CourseFile> opened) {
        var meant = new LinkedHashMap<String, String>();
        try {
            List<String> names = files.names();
            files.strays().forEach(stray -> meant.put(stray, place(stray)));
            for (String name : names) {
                misspelt(name, names).ifPresent(right -> meant.put(name, right));
            }
        } catch (IOException e) {
            meant.clear(); // what cannot be listed can still be asked for by name
        }
        return new StrayFiles(meant, opened);
    }

    /** Where a file should lie: in one of the two folders, not deeper, with the usual ending. */
    private static String place(String stray) {
        String file =
                ENDING.matcher(stray.substring(stray.lastIndexOf('/') + 1)).replaceFirst(".yaml");
        String folder = stray.contains("/") ? stray.substring(0, stray.indexOf('/')) : "lessons";
        return Suggestion.to(folder, List.of("lessons", "quizzes")).orElse(folder) + "/" + file;
    }

    /** The fixed name that a file probably should have, if nothing has that name. */
    private static Optional<String> misspelt(String name, List<String> names) {
        var missing = CourseMetadataReader.FILES.stream()
                .filter(file -> !names.contains(file))
                .sorted()
                .toList();
        return CourseMetadataReader.FILES.contains(name) || name.matches(".*/[0-9].*")
                ? Optional.empty()
                : Suggestion.to(name, missing);
    }

    Set<String> names() {
        return meant.keySet();
    }

    /** Whether a file that should be at {@code path} lies elsewhere. */
    boolean holds(String path) {
        return meant.containsValue(path);
    }

    /** The file that was probably meant to be at {@code path}. */
    Optional<String> insteadOf(String path) {
        return meant.entrySet().stream()
                .filter(entry -> entry.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Notes each file as a problem of its own, but for units that the table of contents names: there it is one problem already. */
    void report(Set<String> listed) {
        meant.forEach((stray, right) -> {
            if (!listed.contains(right)) {
                var file = new CourseFile(SourceFile.unread(stray));
                file.warning(
                        "stray-file",
                        SourcePosition.START,
                        "This file is not read: it should be " + right + ".",
                        "Files of a course end in .yaml, not .yml, and lie directly in lessons/ or quizzes/. Move or rename it.");
                opened.put(stray, file);
            }
        });
    }
}
