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
 * A course in an archive, which is read once and never unpacked, so that no entry can land where it should not and nothing happens when the
 * archive is replaced meanwhile. An archive that tries is refused all the same, as are those that are larger than any course.
 */
final class ZipFiles implements CourseFiles {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;

    /** Archives often have one folder around all others. */
    private static final Pattern COURSE_FILE = Pattern.compile("(?:[^/]+/)?((?:lessons|quizzes)/[^/.][^/]*\\.yaml)");

    /** What a Mac puts beside the files of an archive. */
    private static final String MAC_ATTRIBUTES = "__MACOSX/";

    private final Path archive;
    private final Map<String, ArchivedFile> files = new TreeMap<>();
    private final List<String> strays = new ArrayList<>();
    private long size;

    /**
     * What a file holds, or why it cannot be read.
     *
     * @param trouble a sentence for the author; empty when there is none
     */
    private record ArchivedFile(byte[] bytes, String trouble) {}

    private ZipFiles(Path archive) {
        this.archive = archive;
    }

    static ZipFiles open(Path archive) throws IOException {
        if (Files.size(archive) > LARGEST) {
            throw tooLarge(archive);
        }
        var opened = new ZipFiles(archive);
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new IOException(archive + " has more than " + MOST_ENTRIES + " entries; no course has.");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                opened.add(entry, zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last where a name is no text
            String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new IOException(archive + " is not a .zip file that can be read (" + reason + ").", e);
        }
        Collections.sort(opened.strays);
        return opened;
    }

    private static IOException tooLarge(Path archive) {
        return new IOException(archive + " is larger than " + LARGEST / (1024 * 1024) + " MB; no course is.");
    }

    private void add(ZipEntry entry, ZipFile zip) throws IOException {
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
        String inner = path.substring(isInAFolder(path) ? path.indexOf('/') + 1 : 0);
        if (CoursePaths.isStray(inner)) {
            strays.add(inner);
        }
        Matcher file = COURSE_FILE.matcher(path);
        if (file.matches() && files.putIfAbsent(file.group(1), content(entry, file.group(1), zip)) != null) {
            throw new IOException(archive + " has two files " + file.group(1) + "; it is not opened.");
        }
    }

    /** A damaged file says so where it is needed: the others can still be read. */
    private ArchivedFile content(ZipEntry entry, String name, ZipFile zip) throws IOException {
        ArchivedFile content = read(entry, name, zip);
        size += content.trouble().isEmpty() ? content.bytes().length : BoundedRead.LONGEST_FILE;
        if (size > LARGEST) {
            throw tooLarge(archive);
        }
        return content;
    }

    private static ArchivedFile read(ZipEntry entry, String name, ZipFile zip) {
        try (var in = zip.getInputStream(entry)) {
            return new ArchivedFile(BoundedRead.all(in, name), "");
        } catch (ZipException | EOFException e) {
            return new ArchivedFile(new byte[0], "The file " + name + " is damaged in the archive.");
        } catch (IOException e) {
            return new ArchivedFile(new byte[0], String.valueOf(e.getMessage()));
        }
    }

    private static boolean isInAFolder(String path) {
        int inner = path.indexOf('/') + 1;
        return inner > 1 && (path.startsWith("lessons/", inner) || path.startsWith("quizzes/", inner));
    }

    private static boolean leadsOut(String path) {
        String slashed = path.replace('\\', '/');
        boolean hasDrive = path.length() > 1 && path.charAt(1) == ':';
        return slashed.startsWith("/") || hasDrive || ("/" + slashed + "/").contains("/../");
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> strays() {
        return List.copyOf(strays);
    }

    @Override
    public byte[] read(String name) throws IOException {
        ArchivedFile content = files.get(name);
        if (content == null) {
            throw new NoSuchFileException(name);
        }
        if (!content.trouble().isEmpty()) {
            throw new IOException(content.trouble());
        }
        return content.bytes().clone();
    }
}
