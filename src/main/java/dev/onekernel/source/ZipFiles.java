package dev.onekernel.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A course in an archive, read in place: nothing is ever unpacked, so no entry can land where it should not. An archive that
 * tries is refused all the same, as are those that are larger than any course.
 */
final class ZipFiles implements CourseFiles {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;

    /** Archives often have one folder around all others. */
    private static final Pattern COURSE_FILE = Pattern.compile("(?:[^/]+/)?((?:lessons|quizzes)/[^/.][^/]*\\.yaml)");

    /** What a Mac puts beside the files of an archive. */
    private static final String MAC_ATTRIBUTES = "__MACOSX/";

    private final Path archive;
    private final Map<String, String> entries;
    private final List<String> strays;

    private ZipFiles(Path archive, Map<String, String> entries, List<String> strays) {
        this.archive = archive;
        this.strays = List.copyOf(strays);
        this.entries = entries;
    }

    static ZipFiles open(Path archive) throws IOException {
        if (Files.size(archive) > LARGEST) {
            throw new IOException(archive + " is larger than " + LARGEST / (1024 * 1024) + " MB; no course is.");
        }
        var entries = new TreeMap<String, String>();
        var strays = new ArrayList<String>();
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new IOException(archive + " has more than " + MOST_ENTRIES + " entries; no course has.");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                note(entry, entries, strays, archive);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last where a name is no text
            String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new IOException(archive + " is not a .zip file that can be read (" + reason + ").", e);
        }
        Collections.sort(strays);
        return new ZipFiles(archive, entries, strays);
    }

    private static void note(ZipEntry entry, Map<String, String> entries, List<String> strays, Path archive)
            throws IOException {
        String path = entry.getName();
        if (leadsOut(path)) {
            throw new IOException(archive + " has an entry that leads out of it (" + path + "); it is not opened.");
        }
        if (path.contains("\\")) {
            throw new IOException(archive + " has backslashes in the names of its entries (" + path
                    + "), as old tools for Windows write them; zip the folder again with another tool.");
        }
        if (path.startsWith(MAC_ATTRIBUTES)) {
            return;
        }
        String inner = path.substring(path.matches("[^/]+/(?:lessons|quizzes)/.*") ? path.indexOf('/') + 1 : 0);
        if (CoursePaths.isStray(inner)) {
            strays.add(inner);
        }
        Matcher file = COURSE_FILE.matcher(path);
        if (file.matches() && entries.putIfAbsent(file.group(1), path) != null) {
            throw new IOException(archive + " has two files " + file.group(1) + "; it is not opened.");
        }
    }

    private static boolean leadsOut(String path) {
        String slashed = path.replace('\\', '/');
        boolean hasDrive = path.length() > 1 && path.charAt(1) == ':';
        return slashed.startsWith("/") || hasDrive || ("/" + slashed + "/").contains("/../");
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public List<String> strays() {
        return strays;
    }

    @Override
    public byte[] read(String name) throws IOException {
        if (!entries.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        try (var zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(entries.get(name));
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            try (var in = zip.getInputStream(entry)) {
                return BoundedRead.all(in, name);
            }
        }
    }
}
