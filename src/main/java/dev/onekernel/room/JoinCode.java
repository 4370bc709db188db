package dev.onekernel.room;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What opens the door of a session: letters and digits that cannot be taken for one another on a projector. */
public record JoinCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int USUAL_LENGTH = 6;
    private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{4,12}");

    public JoinCode {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a join code: " + text);
        }
    }

    public static JoinCode random(RandomGenerator chance) {
        return new JoinCode(RandomText.of(SIGNS, USUAL_LENGTH, chance));
    }

    /** The code that the instructor chose, if it is valid: 4 to 12 of the signs, in any case. */
    public static Optional<JoinCode> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(text).matches() ? Optional.of(new JoinCode(text)) : Optional.empty();
    }

    /** What a code may be made of, for a message about one that is not. */
    public static String rule() {
        return "A join code has 4 to 12 of these letters and digits: "
                + SIGNS.chars().mapToObj(Character::toString).collect(Collectors.joining(" ")) + ".";
    }
}
