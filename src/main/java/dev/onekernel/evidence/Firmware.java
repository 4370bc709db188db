package dev.onekernel.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the firmware claims the machine is, in the tables that are called DMI or SMBIOS. Claims can be copied and changed. */
record Firmware(String vendor, String product, String version, String board, String bios, String chassisTag) {

    /**
     * A firmware's claim and whose it is.
     *
     * @param name of the hypervisor or the cloud
     * @param cloud whether the same words are used on machines without a hypervisor, which clouds rent out as well
     */
    record Claim(String name, boolean cloud) {}

    /** The asset tag of every virtual machine of Azure. */
    static final String AZURE_TAG = "7783-7084-3265-9085-8269-3286-77";

    private record FirmwareRule(String name, boolean cloud, String vendor, String product) {
        boolean fits(String vendors, String products) {
            return vendors.contains(vendor) && products.contains(product);
        }
    }

    private static final List<FirmwareRule> RULES = List.of(
            new FirmwareRule("VMware", false, "vmware", ""),
            new FirmwareRule("VirtualBox", false, "", "virtualbox"),
            new FirmwareRule("VirtualBox", false, "innotek", ""),
            new FirmwareRule("Parallels", false, "parallels", ""),
            new FirmwareRule("Hyper-V", false, "microsoft", "virtual machine"),
            new FirmwareRule("Apple's virtualization framework", false, "apple", "virtual"),
            new FirmwareRule("bhyve", false, "bhyve", ""),
            new FirmwareRule("Bochs", false, "bochs", ""),
            new FirmwareRule("Xen", false, "xen", ""),
            new FirmwareRule("Xen", false, "", "hvm domu"),
            new FirmwareRule("OpenStack", false, "", "openstack"),
            new FirmwareRule("KVM with oVirt", false, "ovirt", ""),
            new FirmwareRule("KVM with oVirt", false, "", "ovirt node"),
            new FirmwareRule("KVM", false, "", "kvm"),
            new FirmwareRule("KVM", false, "", "rhev hypervisor"),
            new FirmwareRule("KubeVirt", false, "kubevirt", ""),
            new FirmwareRule("Nutanix AHV", false, "nutanix", "ahv"),
            new FirmwareRule("QEMU", false, "qemu", ""),
            new FirmwareRule("QEMU", false, "", "qemu"),
            new FirmwareRule("QEMU", false, "", "standard pc (i440fx"),
            new FirmwareRule("QEMU", false, "", "standard pc (q35"),
            new FirmwareRule("Amazon EC2", true, "amazon ec2", ""),
            new FirmwareRule("Google Compute Engine", true, "", "google compute engine"),
            new FirmwareRule("Alibaba Cloud", true, "alibaba", ""),
            new FirmwareRule("DigitalOcean", true, "digitalocean", ""),
            new FirmwareRule("Hetzner Cloud", true, "hetzner", "vserver"),
            new FirmwareRule("Linode", true, "linode", ""),
            new FirmwareRule("Vultr", true, "vultr", ""),
            new FirmwareRule("Scaleway", true, "scaleway", ""),
            new FirmwareRule("UpCloud", true, "upcloud", ""));

    static Firmware of(Host host) {
        return new Firmware(
                read(host, "sys_vendor"),
                read(host, "product_name"),
                read(host, "product_version"),
                read(host, "board_vendor"),
                read(host, "bios_vendor"),
                read(host, "chassis_asset_tag"));
    }

    private static String read(Host host, String name) {
        return host.file("/sys/class/dmi/id/" + name).value();
    }

    /** The words that it uses for the machine. */
    String shown() {
        String words = (vendor + " " + product).strip();
        return words.isEmpty() ? "not there" : words;
    }

    /** A machine with a name that is not a form to be filled in. */
    boolean namesMachine() {
        return !vendor.isEmpty() && !placeholder(vendor);
    }

    private static boolean placeholder(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("to be filled")
                || lower.startsWith("system manufacturer")
                || lower.startsWith("default");
    }

    /** Clouds name the machines without a hypervisor that they rent out in this way. */
    boolean namesBareMetal() {
        return product.toLowerCase(Locale.ROOT).contains(".metal");
    }

    /** A claim to be a virtual machine, or one in a cloud. */
    Optional<Claim> claim() {
        String vendors = (vendor + "\n" + bios).toLowerCase(Locale.ROOT);
        String products = (product + "\n" + version).toLowerCase(Locale.ROOT);
        if (chassisTag.equals(AZURE_TAG)) {
            return Optional.of(new Claim("Azure (Hyper-V)", false));
        }
        return RULES.stream()
                .filter(rule -> rule.fits(vendors, products))
                .map(rule -> new Claim(rule.name(), rule.cloud()))
                .findFirst();
    }
}
