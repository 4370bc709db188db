package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its paths are those of Unix")
class DirectoriesTest {

    private static Optional<Path> state(Map<String, String> environment, String system) {
        return new Directories(environment, system).state();
    }

    private static Optional<Path> cache(Map<String, String> environment, String system) {
        return new Directories(environment, system).cache();
    }

    @Test
    void on_linux_it_is_in_the_state_home_of_xdg() {
        assertEquals(
                Optional.of(Path.of("/state/onekernel")),
                state(Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/ada"), "Linux"));
    }

    @Test
    void without_xdg_it_is_below_the_home() {
        assertEquals(
                Optional.of(Path.of("/home/ada/.local/state/onekernel")), state(Map.of("HOME", "/home/ada"), "Linux"));
    }

    @Test
    void a_relative_or_empty_state_home_is_ignored() {
        var expected = Optional.of(Path.of("/home/ada/.local/state/onekernel"));
        assertEquals(expected, state(Map.of("HOME", "/home/ada", "XDG_STATE_HOME", "here"), "Linux"));
        assertEquals(expected, state(Map.of("HOME", "/home/ada", "XDG_STATE_HOME", ""), "Linux"));
    }

    @Test
    void what_was_chosen_is_in_the_configuration_of_the_platform() {
        var home = Map.of("HOME", "/home/ada", "LOCALAPPDATA", "/local");
        assertEquals(Optional.of(Path.of("/home/ada/.config/onekernel")), new Directories(home, "Linux").config());
        assertEquals(
                Optional.of(Path.of("/home/ada/Library/Preferences/Onekernel")),
                new Directories(home, "Mac OS X").config());
        assertEquals(Optional.of(Path.of("/local/Onekernel/Config")), new Directories(home, "Windows 11").config());
        assertEquals(
                Optional.of(Path.of("/config/onekernel")),
                new Directories(Map.of("HOME", "/home/ada", "XDG_CONFIG_HOME", "/config"), "Linux").config());
    }

    @Test
    void what_can_be_made_again_is_in_the_cache_of_the_platform() {
        var home = Map.of("HOME", "/home/ada", "LOCALAPPDATA", "/local");
        assertEquals(Optional.of(Path.of("/home/ada/.cache/onekernel")), cache(home, "Linux"));
        assertEquals(Optional.of(Path.of("/home/ada/Library/Caches/Onekernel")), cache(home, "Mac OS X"));
        assertEquals(Optional.of(Path.of("/local/Onekernel/Cache")), cache(home, "Windows 11"));
    }

    @Test
    void the_cache_obeys_xdg_and_ignores_what_is_relative_or_blank() {
        var home = Optional.of(Path.of("/home/ada/.cache/onekernel"));
        assertEquals(
                Optional.of(Path.of("/cache/onekernel")),
                cache(Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "/cache"), "Linux"));
        assertEquals(home, cache(Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "here"), "Linux"));
        assertEquals(home, cache(Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", " "), "Linux"));
    }

    @Test
    void on_mac_it_is_in_the_library() {
        assertEquals(
                Optional.of(Path.of("/Users/ada/Library/Application Support/Onekernel")),
                state(Map.of("HOME", "/Users/ada"), "Mac OS X"));
    }

    @Test
    void on_windows_it_is_in_the_local_app_data() {
        assertEquals(
                Optional.of(Path.of("/local/Onekernel")),
                state(Map.of("LOCALAPPDATA", "/local", "HOME", "/home/ada"), "Windows 11"));
    }

    @Test
    void without_a_home_there_is_none() {
        assertEquals(Optional.empty(), state(Map.of(), "Linux"));
        assertEquals(Optional.empty(), state(Map.of("HOME", "?"), "Mac OS X"));
    }

    @Test
    void a_link_to_a_directory_will_do(@TempDir Path temp) throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectory(temp.resolve("real")));
        Directories.create(link);
        Directories.create(link.resolve("onekernel"));
        assertTrue(Files.isDirectory(temp.resolve("real/onekernel")));
    }
}
