package vn.tangthu.correspondence;

import java.text.Normalizer;

/** A file's name as people see it. Never used as a path: bytes are stored under their checksum. */
public final class FileName {

    /** In characters, ending included. */
    static final int LONGEST = 150;

    private FileName() {}

    /** Keeps the last part of a path, composed letters, no control or path characters, at most {@link #LONGEST} characters. */
    public static String harmless(String given) {
        var name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // format characters such as U+202E can make "exe.pdf" of "fdp.exe"
        name = name.replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*]", "").replaceAll("\\s+", " ").strip();
        if (name.isEmpty() || name.matches("\\.+")) return "khong-ten";
        return name.codePointCount(0, name.length()) <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        int keep = name.offsetByCodePoints(0, LONGEST - ending.length() - 1);
        return name.substring(0, keep) + "…" + ending;
    }
}
