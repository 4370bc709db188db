package dev.onekernel.cli;

import dev.onekernel.room.Reception;
import dev.onekernel.ssh.Admission;
import java.net.InetAddress;
import java.util.function.Consumer;

/** Asks the room who may come in, for the SSH server. */
record RoomAdmission(Reception reception, Consumer<InetAddress> wrongCodes) implements Admission {

    @Override
    public String code() {
        return reception.code();
    }

    @Override
    public String welcome() {
        return reception.welcome();
    }

    @Override
    public void wrongCode(InetAddress from) {
        wrongCodes.accept(from);
    }

    @Override
    public AdmissionReply named(String typed) {
        return reply(reception.named(typed));
    }

    @Override
    public AdmissionReply resumed(String name, String word) {
        return reply(reception.resumed(name, word));
    }

    private static AdmissionReply reply(Reception.DoorReply reply) {
        if (reply instanceof Reception.LetThrough let) {
            return new Admitted(let.attendee());
        }
        if (reply instanceof Reception.WordWanted wanted) {
            return new NameKnown(wanted.sentence());
        }
        if (reply instanceof Reception.NameWanted wanted) {
            return new AskAgain(wanted.sentence());
        }
        if (reply instanceof Reception.Refused refused) {
            return new TurnedAway(refused.sentence());
        }
        throw new AssertionError(reply);
    }
}
