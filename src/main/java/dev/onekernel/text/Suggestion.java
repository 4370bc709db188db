package dev.onekernel.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was meant: the one the fewest typing mistakes away. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The known word nearest to {@code typed}, if it is near enough to be a slip: one mistake in a word of up to five
     * letters, two in one of up to eight, three in a longer one. The first of equals wins.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        String meant = typed.toLowerCase(Locale.ROOT);
        int allowed = meant.length() <= 5 ? 1 : meant.length() <= 8 ? 2 : 3;
        return known.stream()
                .filter(word -> Math.abs(word.length() - meant.length()) <= allowed)
                .min(Comparator.comparingInt(word -> mistakes(meant, word.toLowerCase(Locale.ROOT))))
                .filter(word -> mistakes(meant, word.toLowerCase(Locale.ROOT)) <= allowed)
                .filter(word -> meant.length() > 1);
    }

    /**
     * Letters to add, drop, replace or swap with their neighbour to turn {@code a} into {@code b} (the optimal string
     * alignment distance).
     */
    public static int mistakes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
