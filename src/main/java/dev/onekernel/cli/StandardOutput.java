package dev.onekernel.cli;

import dev.onekernel.terminal.Terminals;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The standard output, which remembers when something did not arrive: Java's own does not tell that the disk is full. */
final class StandardOutput {

    private static final Path LINK = Path.of("/proc/self/fd/1");

    private final RememberingStream stream;
    private final PrintWriter writer;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    /** @param target where the bytes go */
    StandardOutput(OutputStream target) {
        stream = new RememberingStream(target);
        writer = new PrintWriter(
                new OutputStreamWriter(stream, Terminals.unmeasured(false).charset()));
    }

    PrintWriter writer() {
        return writer;
    }

    /** @throws CommandException if something that was written did not arrive, although it was expected */
    void finish() throws CommandException {
        writer.flush();
        if (stream.failure.isPresent() && !isReaderGone(stream.failure.get())) {
            throw new CommandException(
                    ExitCode.TROUBLE,
                    "Not all of the output could be written ("
                            + stream.failure.get().getMessage() + ").",
                    stream.failure.get());
        }
    }

    /** Whoever read the output through a pipe has seen enough, as with {@code | head}. The message is in the user's language. */
    private static boolean isReaderGone(IOException failure) {
        try {
            return Files.readSymbolicLink(LINK).toString().matches("(pipe|socket):.*");
        } catch (IOException | UnsupportedOperationException noSuchLinks) {
            return String.valueOf(failure.getMessage()).contains("Broken pipe");
        }
    }

    private static final class RememberingStream extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        RememberingStream(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
