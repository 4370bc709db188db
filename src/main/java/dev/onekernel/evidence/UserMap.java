package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which users of the surrounding user namespace stand behind those of a process: {@code /proc/PID/uid_map}. */
record UserMap(HostReading text, List<Range> ranges) {

    /** {@code count} users from {@code inside} on, and where they begin outside. */
    record Range(long inside, long outside, long count) {}

    UserMap {
        ranges = List.copyOf(ranges);
    }

    /** @param process a process ID, or {@code self} */
    static UserMap of(Host host, String process) {
        HostReading text = host.file("/proc/" + process + "/uid_map");
        var ranges = new ArrayList<Range>();
        for (String line : text.lines()) {
            String[] words = line.strip().split("\\s++");
            if (words.length == 3 && List.of(words).stream().allMatch(word -> word.matches("[0-9]{1,10}"))) {
                ranges.add(new Range(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])));
            }
        }
        return new UserMap(text, ranges);
    }

    /** Whether users are the same inside and outside, as in the machine's first user namespace. */
    boolean isIdentity() {
        return ranges.equals(List.of(new Range(0, 0, 4_294_967_295L)));
    }

    /** Who outside is root inside. */
    Optional<Long> rootOutside() {
        return ranges.stream()
                .filter(range -> range.inside() == 0 && range.count() > 0)
                .map(Range::outside)
                .findFirst();
    }
}
