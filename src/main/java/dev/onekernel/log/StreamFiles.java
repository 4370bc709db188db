package dev.onekernel.log;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one stream. A room has a directory with a file for each day; the events of a learner are one file, so that it has the same form
 * as the journal of somebody who learns at home.
 *
 * @param directory holds the files
 * @param name of the only file; empty for one file a day
 */
record StreamFiles(Path directory, String name) {

    private static final String ENDING = ".jsonl";

    /** How long the date is at the beginning of a time. */
    private static final int DATE = "2026-11-25".length();

    static StreamFiles of(Path state, String stream) {
        String[] parts = StreamName.checked(stream).split("/");
        Path at = state.resolve(parts[0] + "s");
        for (int i = 1; i < parts.length - 1; i++) {
            at = at.resolve(parts[i]);
        }
        String last = parts[parts.length - 1];
        return parts[0].equals("room") ? new StreamFiles(at.resolve(last), "") : new StreamFiles(at, last + ENDING);
    }

    /** The names of all streams of a directory of states, in no order. */
    static List<String> names(Path state) throws IOException {
        var names = new ArrayList<String>();
        for (Path session : entries(state.resolve("rooms"))) {
            if (!new StreamFiles(session, "").files().isEmpty()) {
                names.add("room/" + session.getFileName());
            }
        }
        for (Path learner : entries(state.resolve("learners"))) {
            for (Path file : entries(learner)) {
                if (isDay(file)) {
                    String course = file.getFileName().toString();
                    names.add("learner/" + learner.getFileName() + "/"
                            + course.substring(0, course.length() - ENDING.length()));
                }
            }
        }
        names.removeIf(name -> !StreamName.isValid(name)); // a directory that is not ours
        return names;
    }

    private static List<Path> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isDay(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    boolean isOneFile() {
        return !name.isEmpty();
    }

    /** The files that exist, in the order of their lines. */
    List<LineFile> files() throws IOException {
        if (isOneFile()) {
            return Files.exists(directory.resolve(name)) ? List.of(new LineFile(directory, name)) : List.of();
        }
        return entries(directory).stream()
                .filter(StreamFiles::isDay)
                .map(file -> new LineFile(directory, file.getFileName().toString()))
                .toList();
    }

    /** The file that lines are appended to, the last of which is given. A clock that was set back writes on in the newest file. */
    LineFile next(String last) throws IOException {
        if (isOneFile()) {
            return new LineFile(directory, name);
        }
        List<LineFile> files = files();
        String newest = files.isEmpty() ? "" : files.get(files.size() - 1).name();
        String day = day(last);
        return new LineFile(directory, !newest.isEmpty() && newest.compareTo(day) >= 0 ? newest : day);
    }

    private static String day(String line) {
        try {
            String at = LogRecord.parse(line).instant("at").toString();
            return at.substring(0, DATE) + ENDING;
        } catch (DamagedLineException undated) {
            return ENDING; // before every day, so it goes to the newest
        }
    }

    void delete() throws IOException {
        if (isOneFile()) {
            Files.deleteIfExists(directory.resolve(name));
            Files.deleteIfExists(directory.resolve(name + ".torn"));
            try {
                Files.deleteIfExists(directory); // its name is what is known of a learner
            } catch (DirectoryNotEmptyException another) {
                // the learner has done something in another course as well
            }
            return;
        }
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
