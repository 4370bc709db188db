package dev.onekernel.view;

/** Says how long something takes. */
public final class Durations {

    private static final int HOUR = 60;

    private Durations() {}

    /** {@code 1 minute}, {@code 45 minutes}, {@code 3 hours 20 minutes}: exactly, so that the parts of a course add up to the whole. */
    public static String words(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return counted(rest, " minute");
        }
        return counted(hours, " hour") + (rest == 0 ? "" : " " + counted(rest, " minute"));
    }

    private static String counted(int number, String unit) {
        return number + unit + (number == 1 ? "" : "s");
    }
}
