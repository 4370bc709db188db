package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where attendees connect. */
class SessionDoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void who_listens_everywhere_is_reached_at_the_addresses_of_this_computer(String everywhere) {
        assertEquals(SessionDoor.hosts("*"), SessionDoor.hosts(everywhere));
    }

    @Test
    void who_listens_at_one_address_is_reached_there() {
        assertEquals(List.of("127.0.0.1"), SessionDoor.hosts("127.0.0.1"));
    }
}
