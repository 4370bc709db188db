package dev.onekernel.log;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Says what went wrong with a file, for people who have never seen an exception. */
public final class FileTrouble {

    private FileTrouble() {}

    /**
     * A sentence that says which file it is and what is wrong with it, such as {@code /var/log: permission denied.}
     *
     * @param otherwise what is said where the system gives no reason, such as {@code cannot be opened}
     */
    public static String sentence(IOException e, String otherwise) {
        if (!(e instanceof FileSystemException problem)) {
            return e.getMessage() + ".";
        }
        String reason = e instanceof AccessDeniedException
                ? "permission denied"
                : e instanceof FileAlreadyExistsException ? "not a directory" : problem.getReason();
        return problem.getFile() + ": " + (reason == null ? otherwise : reason) + ".";
    }
}
