package vn.tangthu.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses lie inside. An address that cannot be read lies outside. */
record Networks(List<Network> inside) {

    static Networks of(List<String> cidrs) {
        return new Networks(cidrs.stream().map(Network::parse).toList());
    }

    boolean contains(String address) {
        var bytes = literal(address);
        return bytes.length > 0 && inside.stream().anyMatch(network -> network.contains(bytes));
    }

    /** Bytes of an address written in digits; empty for anything else, so that no name is ever looked up. */
    private static byte[] literal(String address) {
        if (!address.matches("[0-9.]+|\\[?[0-9a-fA-F:.]+(%\\w+)?]?")) return new byte[0];
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }

    record Network(byte[] address, int bits) {

        static Network parse(String cidr) {
            var parts = cidr.strip().split("/");
            var address = literal(parts[0]);
            if (address.length == 0) throw new IllegalArgumentException("Expected: a network such as 10.0.0.0/8; Found: " + cidr);
            return new Network(address, parts.length > 1 ? Integer.parseInt(parts[1]) : address.length * 8);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) return false;
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> i % 8;
                if ((address[i / 8] & mask) != (other[i / 8] & mask)) return false;
            }
            return true;
        }
    }
}
