package dev.onekernel.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices when a file, or one of its kind beside it, was saved. It looks at times and sizes instead of asking the system to be told, because editors
 * save in many ways (in place, or as a new file moved over the old one), and network drives and containers tell nothing.
 */
public final class FilePoller {

    private final Path folder;
    private final String sameKind;
    private List<String> seen;

    public FilePoller(Path file) {
        String name = file.getFileName().toString();
        this.folder = file.toAbsolutePath().getParent();
        this.sameKind = name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
        this.seen = look();
    }

    /** Whether something was saved since the last call. */
    public boolean any() {
        List<String> now = look();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private boolean isOfInterest(Path file) {
        return file.getFileName().toString().endsWith(sameKind);
    }

    private List<String> look() {
        var marks = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, this::isOfInterest)) {
            for (Path file : files) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                marks.add(file + " " + attributes.lastModifiedTime() + " " + attributes.size() + " "
                        + attributes.fileKey());
            }
        } catch (IOException e) {
            return List.of(); // in the middle of a save; the next look sees more
        }
        marks.sort(null);
        return marks;
    }
}
