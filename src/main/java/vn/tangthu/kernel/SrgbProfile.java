package vn.tangthu.kernel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A colour profile for sRGB, after ICC.1:2001-04 (version 2.4): what the colours of a PDF/A are meant in. Computed from the numbers of
 * IEC 61966-2-1, with the primaries adapted to D50 after Bradford, so that it is the same bytes on every machine.
 */
public final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final double[] D50 = {0.9642, 1.0, 0.8249};
    private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
    private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
    private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

    private SrgbProfile() {}

    public static byte[] bytes() {
        try {
            var body = new Body();
            body.tag("desc", description());
            body.tag("cprt", text("No copyright, use freely"));
            body.tag("wtpt", xyz(D50));
            body.tag("rXYZ", xyz(RED));
            body.tag("gXYZ", xyz(GREEN));
            body.tag("bXYZ", xyz(BLUE));
            var curve = curve();
            body.tag("rTRC", curve);
            body.sameTag("gTRC");
            body.sameTag("bTRC");
            return body.profile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of tags and what it points to; each tag begins on a multiple of four bytes. */
    private static final class Body {
        private static final int TAGS = 9;
        private final ByteArrayOutputStream table = new ByteArrayOutputStream();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private int offset;
        private int length;

        void tag(String name, byte[] content) throws IOException {
            offset = HEADER + 4 + TAGS * 12 + data.size();
            length = content.length;
            data.write(content);
            while (data.size() % 4 != 0) data.write(0);
            sameTag(name);
        }

        void sameTag(String name) throws IOException {
            var out = new DataOutputStream(table);
            out.writeBytes(name);
            out.writeInt(offset);
            out.writeInt(length);
        }

        byte[] profile() throws IOException {
            var profile = new ByteArrayOutputStream();
            profile.write(header(HEADER + 4 + table.size() + data.size()));
            new DataOutputStream(profile).writeInt(TAGS);
            table.writeTo(profile);
            data.writeTo(profile);
            return profile.toByteArray();
        }
    }

    /** ICC.1:2001-04, 6.1; date and all identifiers we do not need are zero or fixed. */
    private static byte[] header(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02400000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) out.writeShort(part);
        out.writeBytes("acsp");
        out.write(new byte[28]);
        out.write(xyzNumbers(D50));
        out.write(new byte[HEADER - bytes.size()]);
        return bytes.toByteArray();
    }

    private static byte[] xyz(double[] values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("XYZ ");
        out.writeInt(0);
        out.write(xyzNumbers(values));
        return bytes.toByteArray();
    }

    /** As s15Fixed16Number. */
    private static byte[] xyzNumbers(double[] values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (double value : values) out.writeInt((int) Math.round(value * 65536));
        return bytes.toByteArray();
    }

    private static byte[] curve() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("curv");
        out.writeInt(0);
        out.writeInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) out.writeShort((int) Math.round(linear(i / (double) (CURVE_POINTS - 1)) * 65535));
        return bytes.toByteArray();
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static byte[] text(String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("text");
        out.writeInt(0);
        out.write(words.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        return bytes.toByteArray();
    }

    /** A textDescriptionType: ASCII, and the Unicode and Macintosh forms left empty. */
    private static byte[] description() throws IOException {
        var name = "sRGB IEC61966-2.1".getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("desc");
        out.writeInt(0);
        out.writeInt(name.length + 1);
        out.write(name);
        out.write(new byte[1 + 4 + 4 + 2 + 1 + 67]);
        return bytes.toByteArray();
    }
}
