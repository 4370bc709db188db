package dev.onekernel.evidence;

import java.util.List;
import java.util.Optional;

/** Why a lab cannot be done on a machine. The reason is named, and no advice is given to change it: machines are closed for good reasons. */
public final class LabObstacle {

    private LabObstacle() {}

    /** The reason in a sentence; empty where the kernel lets an ordinary user make namespaces. */
    public static Optional<String> of(Host host) {
        if (!host.system().isEmpty() && !host.system().equals("Linux")) {
            return Optional.of("Namespaces are a part of Linux, and this is " + host.system() + ".");
        }
        if (!host.link("/proc/self/ns/user").isRead()) {
            return Optional.of(
                    "This kernel shows no user namespaces, so an ordinary user cannot make a container by hand.");
        }
        if (host.file("/proc/sys/user/max_user_namespaces").value().equals("0")) {
            return Optional.of(
                    "The limit on user namespaces is 0 on this machine (/proc/sys/user/max_user_namespaces).");
        }
        if (host.file("/proc/sys/kernel/unprivileged_userns_clone").value().equals("0")) {
            return Optional.of("On this machine, only root may make user namespaces"
                    + " (/proc/sys/kernel/unprivileged_userns_clone is 0).");
        }
        if (host.file("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
                .value()
                .equals("1")) {
            return Optional.of(
                    "On this machine, AppArmor takes away the rights of root in a user namespace, as Ubuntu does"
                            + " since version 24.04.");
        }
        ProcessStatus status = ProcessStatus.of(host, "self");
        if (status.hasSeccompFilter() && Mounts.of(host, "self").masked().isPresent()) {
            return Optional.of(
                    "This program runs in a container with a filter of system calls, which usually refuses new namespaces.");
        }
        boolean installed = List.of("/usr/bin/unshare", "/bin/unshare", "/usr/local/bin/unshare").stream()
                .anyMatch(path -> !host.kind(path).isAbsent());
        return installed
                ? Optional.empty()
                : Optional.of("The program unshare is not installed on this machine; it belongs to util-linux.");
    }

    /** What a message means that unshare or mount has printed; empty for one that is not known. */
    public static Optional<String> explained(String message, Host host) {
        if (message.contains("uid_map") && message.contains("Operation not permitted")) {
            return Optional.of(
                    "The namespace was made, but its rights were taken away: AppArmor does that on Ubuntu since"
                            + " version 24.04. That protects the machine, so leave it as it is, and look at the recorded run with"
                            + " answer.");
        }
        if (message.contains("mount /proc failed")) {
            return Optional.of(
                    "A new /proc needs a new PID namespace with a process in it: use --pid --fork --mount-proc together. If"
                            + " you have, parts of /proc are covered here, as in a container, and the kernel then refuses a"
                            + " new one.");
        }
        if (message.contains("newuidmap") || message.contains("newgidmap")) {
            return Optional.of(
                    "The map of users that you chose needs a program that is not installed or not set up here."
                            + " --map-root-user alone does without it.");
        }
        if (message.contains("Operation not permitted") && message.contains("unshare")) {
            return Optional.of(
                    ProcessStatus.of(host, "self").hasSeccompFilter()
                            ? "A filter of system calls refuses new namespaces, as in a default Docker container. Do the lab on the"
                                    + " machine itself, or look at the recorded run with answer."
                            : "Without --user, only root may make other namespaces. Add --user --map-root-user. If you have, this"
                                    + " machine keeps user namespaces for root; then look at the recorded run with answer.");
        }
        if (message.contains("No space left on device")) {
            return Optional.of("This has nothing to do with disks: the limit on the number of namespaces is reached"
                    + " (/proc/sys/user/max_user_namespaces).");
        }
        if (message.contains("Invalid argument") && message.contains("unshare")) {
            return Optional.of("This kernel was built without one of the kinds of namespaces that you asked for; ls"
                    + " /proc/self/ns shows those that it has.");
        }
        if (message.contains("Cannot allocate memory")) {
            return Optional.of(
                    "This is not about memory: with --pid but without --fork, the first child was process 1 of the"
                            + " new namespace, and it has ended. Leave the shell with exit, and add --fork.");
        }
        if (message.contains("hostname")
                && (message.contains("you must be root") || message.contains("Operation not permitted"))) {
            return Optional.of(
                    "The host name is the machine's, or you are not root inside. Leave the shell with exit, and add"
                            + " --uts --user --map-root-user.");
        }
        if (message.contains("mount") && (message.contains("permission denied") || message.contains("superuser"))) {
            return Optional.of(
                    "Mounting needs root in a user namespace that owns the mount namespace. Leave the shell with"
                            + " exit, and use --user --map-root-user --mount together.");
        }
        if (message.contains("special device") && message.contains("does not exist")) {
            return Optional.of(
                    "One of the directories lower, upper and work is not there. Make them, and type the command in"
                            + " the directory that holds them.");
        }
        if (message.contains("mount point does not exist")) {
            return Optional.of("The directory on which you want to mount does not exist. Make it, or go to the"
                    + " directory that holds it.");
        }
        if (message.contains("wrong fs type")) {
            return Optional.of(
                    "The kernel does not take these layers. upperdir and workdir must be two directories of one file"
                            + " system, and some file systems cannot hold them, such as another overlay or a network drive. Look at"
                            + " what you typed, or try another directory, such as a new one below /tmp.");
        }
        return Optional.empty();
    }
}
