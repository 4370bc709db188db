package dev.onekernel.load;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A course in a folder, with an index kept elsewhere between two starts. It counts as long as no file in the folder was added,
 * removed or written to; whatever else goes wrong with it only costs the time to draw it up again.
 */
final class IndexedFolder implements CourseFiles {

    private final Path folder;
    private final CourseFiles files;
    private final Path kept;
    private String state;

    /** @param cache where indexes are kept; made when it is missing */
    IndexedFolder(Path folder, Path cache) {
        this.folder = folder;
        this.files = new FolderFiles(folder);
        String place = folder.toAbsolutePath().normalize().toString();
        this.kept = cache.resolve("index-" + Digest.of(place.getBytes(StandardCharsets.UTF_8)) + ".json");
    }

    @Override
    public List<String> names() throws IOException {
        return files.names();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return files.read(name);
    }

    /** The first line tells the state of the folder that the rest was drawn up from, and whether the rest is whole. */
    @Override
    public Optional<byte[]> index() {
        try {
            byte[] bytes = Files.readAllBytes(kept);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            byte[] index = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, end), firstLine(index)) ? Optional.of(index) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void keepIndex(byte[] index) {
        try {
            Files.createDirectories(kept.getParent());
            Path aside = Files.createTempFile(kept.getParent(), "new-", ".json");
            try (var out = Files.newOutputStream(aside)) {
                out.write(firstLine(index));
                out.write('\n');
                out.write(index);
            }
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            // the next start draws it up again
        }
    }

    private byte[] firstLine(byte[] index) {
        var sum = new CRC32();
        sum.update(index);
        return (state() + " " + sum.getValue()).getBytes(StandardCharsets.UTF_8);
    }

    private String state() {
        if (state == null) {
            var all = new StringBuilder();
            for (String part : List.of("lessons", "quizzes")) {
                describe(folder.resolve(part).toFile(), all);
            }
            state = Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
        }
        return state;
    }

    /** Names, lengths and times; the old way to ask for them is the quick one, with thousands of files at a start. */
    private static void describe(File part, StringBuilder all) {
        File[] found = part.listFiles();
        if (found == null) {
            return;
        }
        Arrays.sort(found);
        for (File file : found) {
            all.append(file.getName()).append(' ').append(file.length()).append(' ');
            all.append(file.lastModified()).append('\n');
        }
    }
}
