package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HostKeyTest {

    @TempDir
    private Path temp;

    private Path directory() {
        return temp.resolve("state/ssh");
    }

    private Path file() {
        return directory().resolve("host-key");
    }

    @Test
    void is_made_once_and_read_afterwards() throws IOException {
        HostKey made = HostKey.in(directory());
        HostKey read = HostKey.in(directory());
        assertEquals(made.fingerprint(), read.fingerprint());
        assertEquals(made.port(), read.port());
        assertTrue(made.fingerprint().matches("SHA256:[\\w+/]{43}"), made.fingerprint());
        assertTrue(made.port() >= 2200 && made.port() < 10_000);
        assertEquals(1, directory().toFile().list().length);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void is_open_to_its_owner_only() throws IOException {
        HostKey.in(directory());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void is_refused_when_others_could_have_read_it() throws IOException {
        HostKey.in(directory());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        var readable = assertThrows(IOException.class, () -> HostKey.in(directory()));
        assertTrue(readable.getMessage().contains("chmod 600"), readable::getMessage);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
        var open = assertThrows(IOException.class, () -> HostKey.in(directory()));
        assertTrue(open.getMessage().contains("chmod 700"), open::getMessage);
        // the folder holds the secret by which a server recognizes its learners as well
        assertTrue(open.getMessage().contains("Do not delete it"), open::getMessage);
    }

    @Test
    void a_damaged_file_gives_a_sentence_and_is_left_alone() throws IOException {
        HostKey.in(directory());
        for (String damage :
                new String[] {"", "nonsense", Files.readString(file()).substring(0, 200)}) {
            Files.writeString(file(), damage);
            var broken = assertThrows(IOException.class, () -> HostKey.in(directory()));
            assertTrue(broken.getMessage().contains("is damaged. Restore it from a backup."), broken::toString);
            assertEquals(damage, Files.readString(file()));
        }
    }
}
