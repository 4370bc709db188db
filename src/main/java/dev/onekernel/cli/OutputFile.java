package dev.onekernel.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** Where a command writes what it makes: to standard output, or to a file that it does not replace unless it is told to. */
final class OutputFile {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, in UTF-8. Without it, to standard output.")
    private Path file;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    /**
     * Writes a text.
     *
     * @param what what it is, as the end of a sentence about where it was written: {@code The results are}
     */
    void write(String text, String what, Printer printer) throws CommandException {
        if (file == null) {
            printer.copy(text);
            return;
        }
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.USAGE, file + " is a folder. Name a file in it.", null);
        }
        boolean device = Files.exists(file) && !Files.isRegularFile(file);
        if (Files.exists(file) && !device && !force) {
            throw new CommandException(ExitCode.USAGE, file + " exists. --force replaces it.", null);
        }
        try {
            if (device) {
                Files.writeString(file, text);
            } else {
                replace(text);
            }
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, file + " cannot be written (" + reason(problem) + ").", problem);
        }
        printer.note(what + " in " + file + ".");
    }

    /** What was there stays until all of the new text is on the disk. */
    private void replace(String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        return problem instanceof FileSystemException at && at.getReason() != null
                ? at.getReason()
                : String.valueOf(problem.getMessage());
    }
}
