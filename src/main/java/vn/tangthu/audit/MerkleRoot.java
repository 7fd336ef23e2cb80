package vn.tangthu.audit;

import java.security.MessageDigest;
import java.util.List;
import vn.tangthu.kernel.Checksum;

/** The Merkle tree hash of RFC 6962, section 2.1, over the hashes of a seal's entries. */
final class MerkleRoot {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleRoot() {}

    /** @param hashes one or more, in the order of their positions */
    static byte[] of(List<byte[]> hashes) {
        if (hashes.isEmpty()) throw new IllegalArgumentException("A seal has at least one entry");
        return of(hashes, Checksum.sha256());
    }

    private static byte[] of(List<byte[]> hashes, MessageDigest sha) {
        if (hashes.size() == 1) {
            sha.update(LEAF);
            return sha.digest(hashes.get(0));
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        var left = of(hashes.subList(0, split), sha);
        var right = of(hashes.subList(split, hashes.size()), sha);
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }
}
