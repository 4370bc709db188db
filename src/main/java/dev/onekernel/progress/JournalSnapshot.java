package dev.onekernel.progress;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LineFile.FileContent;
import dev.onekernel.log.LogRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What follows from the first lines of a journal, kept in a file beside it, so that a start reads only the lines behind them. The journal
 * is the truth: a snapshot that does not fit it exactly counts for nothing.
 *
 * @param lines how many lines of the journal it stands for, all of which are whole and known
 * @param checksum of these lines
 * @param course the last of them that says which course it is
 */
record JournalSnapshot(int lines, long checksum, Optional<Event.Opened> course, Progress progress) {

    /** Changes when the same lines are to mean something else, or this file is to be read in another way. */
    private static final int FORMAT = 4;

    /** Fewer lines are read as quickly as a snapshot. */
    private static final int WORTH_IT = 200;

    private static final String ENDING = ".snapshot";

    static Path file(Path journal) {
        return journal.resolveSibling(journal.getFileName() + ENDING);
    }

    static boolean isWorthIt(int lines) {
        return lines >= WORTH_IT;
    }

    /** The snapshot beside a journal, if it fits what the journal holds. */
    static Optional<JournalSnapshot> read(Path journal, FileContent content) {
        Path file = file(journal);
        if (!isWorthIt(content.lines().size()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> text = Files.readAllLines(file, StandardCharsets.UTF_8);
            LogRecord head = LogRecord.parse(text.get(0));
            List<String> rest = text.subList(1, text.size());
            int lines = head.count("lines");
            if (head.number("format") != FORMAT
                    || head.number("content") != checksum(rest)
                    || lines > content.lines().size()
                    || head.number("checksum") != content.checksum(lines)) {
                return Optional.empty();
            }
            boolean opened = head.truth("opened");
            return Optional.of(new JournalSnapshot(
                    lines,
                    content.checksum(lines),
                    opened ? EventJson.read(rest.get(0)).map(Event.Opened.class::cast) : Optional.empty(),
                    ProgressLines.read(rest.subList(opened ? 1 : 0, rest.size()))));
        } catch (IOException | DamagedLineException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps it for the next start; where that is not possible, the next start reads the whole journal. */
    void write(Path journal) {
        var rest = new ArrayList<String>();
        course.ifPresent(opened -> rest.add(EventJson.write(opened)));
        rest.addAll(ProgressLines.write(progress));
        var head = new LogRecord.Builder()
                .put("format", FORMAT)
                .put("lines", lines)
                .put("checksum", checksum)
                .put("content", checksum(rest))
                .put("opened", course.isPresent())
                .build();
        try {
            Path aside = Files.createTempFile(journal.getParent(), "new-", ENDING);
            try {
                Files.writeString(aside, head.line() + "\n" + String.join("\n", rest) + "\n");
                Files.move(aside, file(journal), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside); // there only when the disk is full, or something is in the way
            }
        } catch (IOException cannot) {
            // as if there were none
        }
    }

    private static long checksum(List<String> lines) {
        var checksum = new CRC32();
        lines.forEach(line -> checksum.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return checksum.getValue();
    }
}
