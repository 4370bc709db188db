package dev.onekernel.web;

/**
 * The port at which a page is wanted.
 *
 * @param number 0 takes any that is free
 * @param exactly whether only this port will do; if not, one of the next few is taken when it is not free, or else any
 */
public record WantedPort(int number, boolean exactly) {

    public static WantedPort exactly(int number) {
        return new WantedPort(number, true);
    }

    public static WantedPort orAnother(int number) {
        return new WantedPort(number, false);
    }
}
