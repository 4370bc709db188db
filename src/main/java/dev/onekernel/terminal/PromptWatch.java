package dev.onekernel.terminal;

/** Does something again and again while a prompt waits, until it is ended; when {@link #end} returns, it does nothing any more. */
final class PromptWatch {

    /** Twice in this time is within a second, and looking costs a hundredth of it. */
    private static final long PAUSE_MILLIS = 400;

    private final Thread thread;
    private boolean ended;

    PromptWatch(Runnable look) {
        thread = new Thread(() -> watch(look), "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Runnable look) {
        while (waited()) {
            look.run();
        }
    }

    /** Whether to look again. The thread is never interrupted, since that would close the file it may be writing to. */
    private synchronized boolean waited() {
        try {
            if (!ended) {
                wait(PAUSE_MILLIS);
            }
        } catch (InterruptedException end) {
            ended = true;
        }
        return !ended;
    }

    void end() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
