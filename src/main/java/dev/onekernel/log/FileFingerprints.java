package dev.onekernel.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fingerprints in a file: a line for each that is kept, and one without a value for each that is forgotten. */
final class FileFingerprints implements Fingerprints {

    /** No name of a journal, as journals of other courses are looked for in the same directory. */
    private static final String FILE = "fingerprints";

    private static final String SUBJECT = "subject";
    private static final String VALUE = "value";
    private static final String NONE = "";

    private final LineFile file;

    FileFingerprints(Path state) {
        this.file = new LineFile(state, FILE);
    }

    /** Of several programs that come at once, the first line counts. */
    @Override
    public Optional<String> of(String subject) throws IOException {
        String kept = NONE;
        for (String line : file.read().lines()) {
            try {
                LogRecord fields = LogRecord.parse(line);
                if (fields.text(SUBJECT).equals(subject)) {
                    String value = fields.text(VALUE);
                    kept = kept.equals(NONE) || value.equals(NONE) ? value : kept;
                }
            } catch (DamagedLineException e) {
                // it counts for nothing, as in every journal
            }
        }
        return Optional.of(kept).filter(value -> !value.equals(NONE));
    }

    @Override
    public String agree(String subject, String own) throws IOException {
        if (of(subject).isEmpty()) {
            append(subject, own);
        }
        return of(subject).orElse(own);
    }

    @Override
    public void forget(String subject) throws IOException {
        if (of(subject).isPresent()) {
            append(subject, NONE);
        }
    }

    private void append(String subject, String value) throws IOException {
        var fields = new LogRecord.Builder().put(SUBJECT, subject).put(VALUE, value);
        file.append(List.of(fields.build().line()), LineFile.Durability.FORCED);
    }
}
