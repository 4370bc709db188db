package dev.onekernel.cli;

import dev.onekernel.terminal.Terminals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** False for the standard output. */
    boolean isFile() {
        return file != null;
    }

    /**
     * Writes a text.
     *
     * @param what what it is, as the end of a sentence about where it was written: {@code The results are}
     */
    void write(String text, String what, Printer printer) throws CommandException {
        if (file == null) {
            print(text, printer);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8), what, printer);
        }
    }

    /** Writes bytes, for which a file has to be named. */
    void write(byte[] bytes, String what, Printer printer) throws CommandException {
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.USAGE, file + " is a folder. Name a file in it.", null);
        }
        boolean device = Files.exists(file) && !Files.isRegularFile(file);
        if (Files.exists(file) && !device && !force) {
            throw new CommandException(ExitCode.USAGE, file + " exists. --force replaces it.", null);
        }
        try {
            if (device) {
                Files.write(file, bytes);
            } else {
                replace(bytes);
            }
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, file + " cannot be written (" + reason(problem) + ").", problem);
        }
        printer.note(what + " in " + file + ".");
    }

    /** What is exported is UTF-8, and a question mark in the place of a letter would go unnoticed. */
    private static void print(String text, Printer printer) throws CommandException {
        Terminals.Output standard = Terminals.output();
        boolean ascii = text.chars().allMatch(c -> c < 128);
        if (!ascii && !standard.charset().equals(StandardCharsets.UTF_8)) {
            throw new CommandException(
                    ExitCode.TROUBLE,
                    "The output has to be UTF-8, but the locale says " + standard.charset() + ". -o FILE writes UTF-8.",
                    null);
        }
        if (standard.terminal()) {
            printer.sayAll(text);
        } else {
            printer.copy(text);
        }
    }

    /** What was there stays until all of the new content is on the disk. */
    private void replace(byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
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
