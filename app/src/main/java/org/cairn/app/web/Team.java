package org.cairn.app.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.app.YoursToMend;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.ServerCertificate;

/**
 * How a workbench is opened to a group on one network.
 *
 * @param accounts who may come in
 * @param listen the address of this computer that it listens at
 * @param hosts names by which browsers call this computer, beside its loopback names
 * @param certificate by which browsers know it; without one it listens at loopback addresses only
 */
public record Team(Accounts accounts, String listen, List<String> hosts, Optional<ServerCertificate> certificate) {

    /** Where nothing else is said, only this computer reaches it. */
    public static final String LOOPBACK = "127.0.0.1";

    /** A name would be asked of the network. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    public Team {
        hosts = List.copyOf(hosts);
    }

    /** Where browsers find it. */
    String address(int port) {
        String name = !hosts.isEmpty() ? hosts.get(0) : listen.contains(":") ? "[" + listen + "]" : listen;
        return "%s://%s:%d/".formatted(certificate.isPresent() ? "https" : "http", name, port);
    }

    /**
     * Refuses what would let passwords be read on the way, or lets no one in.
     *
     * @throws YoursToMend if so, in words
     */
    void mustBeSafe() throws IOException {
        InetAddress address = address();
        if (certificate.isEmpty() && !address.isLoopbackAddress()) {
            throw new YoursToMend(
                    "Without a certificate, names and passwords could be read by anyone on the way to %s. Nothing was started. Give one with --certificate, or leave --listen out: then only this computer can come in."
                            .formatted(listen));
        }
        if (address.isAnyLocalAddress() && hosts.isEmpty()) {
            throw new YoursToMend(
                    "At %s Cairn is reached under every name of this computer. Nothing was started. Say with --host by which names your browsers will call it."
                            .formatted(listen));
        }
        if (!accounts.hasSteward()) {
            throw new YoursToMend(
                    "There is no steward yet, who says who may come in. Nothing was started. Make one first: cairn account add NAME --role steward");
        }
    }

    private InetAddress address() {
        if (NUMBERS.matcher(listen).matches()) {
            try {
                return InetAddress.getByName(listen);
            } catch (UnknownHostException unknown) {
                // Said below, as for a name.
            }
        }
        throw new YoursToMend(
                "“%s” is no address in numbers. Nothing was started. Give one of this computer's, as in --listen 192.168.1.5"
                        .formatted(listen));
    }
}
