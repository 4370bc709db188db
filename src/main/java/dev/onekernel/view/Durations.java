package dev.onekernel.view;

/** Says how long something takes, as exactly as an estimate can be. */
public final class Durations {

    private static final int HOUR = 60;

    private Durations() {}

    /** {@code 1 minute}, {@code 45 minutes}, {@code 1 hour 20 minutes}; from two hours on in whole hours. */
    public static String words(int minutes) {
        if (minutes < HOUR) {
            return minutes + (minutes == 1 ? " minute" : " minutes");
        }
        int hours = minutes / HOUR;
        if (minutes >= 2 * HOUR) {
            return Math.round(minutes / (double) HOUR) + " hours";
        }
        int rest = minutes % HOUR;
        return hours + " hour" + (rest == 0 ? "" : " " + words(rest));
    }
}
