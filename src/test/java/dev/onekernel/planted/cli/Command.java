package dev.onekernel.planted.cli;

import java.time.Instant;

/** The commands may read the clock. */
final class Command {
    final Instant now = Instant.now();
}
