package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a machine shows of itself, and what follows from it. The two questions are independent: a container can run in a virtual
 * machine, and either can be there without the other.
 *
 * @param items first what concerns isolation, then what concerns the machine
 * @param virtualMachine whether the kernel runs in a virtual machine
 */
public record Evidence(List<EvidenceItem> items, EvidenceVerdict container, EvidenceVerdict virtualMachine) {

    public Evidence {
        items = List.copyOf(items);
    }

    /** Reads a host. This takes some hundred small files and a few thousandths of a second. */
    public static Evidence of(Host host) {
        Host once = new ReadOnceHost(host);
        var items = new ArrayList<>(new IsolationItems(once).all());
        items.addAll(new MachineItems(once).all());
        return new Evidence(items, ContainerVerdict.of(once), VirtualMachineVerdict.of(once));
    }

    /** An item by its key. */
    public Optional<EvidenceItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The keys of all items, the same for every host. */
    public static List<String> keys() {
        return EmptyEvidence.VALUE.items().stream().map(EvidenceItem::key).toList();
    }

    /** What the item of a key is called on a screen; the key itself where there is no such item. */
    public static String title(String key) {
        return EmptyEvidence.VALUE.item(key).map(EvidenceItem::title).orElse(key);
    }

    /** Made when it is asked for; keys and titles do not depend on the host. */
    private static final class EmptyEvidence {
        private static final Evidence VALUE = Evidence.of(RecordedHost.EMPTY);
    }
}
