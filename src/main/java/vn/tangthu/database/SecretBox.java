package vn.tangthu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be read again, such as the secret of a second factor: AES-256-GCM with a key of the installation
 * kept in a file readable by its owner alone. A copy of the database without that file gives the secrets away to nobody.
 */
public final class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12; // bytes
    private static final int TAG = 128; // bits
    private final SecretKeySpec key;

    private SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key in this file, made at random the first time. */
    public static SecretBox withKeyIn(Path file) {
        try {
            if (!Files.exists(file)) makeKey(file);
            return new SecretBox(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A key of the installation cannot be read: " + file, e);
        }
    }

    private static void makeKey(Path file) throws IOException {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var fresh = Files.createTempFile(file.getParent(), "key", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        try {
            Files.createLink(file, fresh); // fails when another process was faster: its key stays
        } catch (FileAlreadyExistsException another) {
            // the key that is there is the one to use
        } finally {
            Files.delete(fresh);
        }
    }

    /** @param belongsTo bound into the result, so that a secret moved to another row does not open */
    public byte[] seal(byte[] plain, String belongsTo) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, plain, belongsTo);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    public byte[] open(byte[] sealed, String belongsTo) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest, belongsTo);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] bytes, String belongsTo) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret of " + belongsTo + " does not open with this installation's key", e);
        }
    }
}
