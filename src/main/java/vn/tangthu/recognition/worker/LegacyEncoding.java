package vn.tangthu.recognition.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An encoding of Vietnamese from before Unicode. Text in it shows up as letters of western Europe, for its fonts draw Vietnamese
 * letters in their places.
 */
enum LegacyEncoding {
    /** TCVN 5712:1993, third set; also called ABC. */
    TCVN3(Pattern.compile("^\\.?Vn[A-Z].*")),
    /** VNI for Windows: a vowel and behind it its mark. */
    VNI(Pattern.compile("(?i)^VNI[- _].*")),
    /** RFC 1456. */
    VISCII(Pattern.compile("^VI (Times|Arial).*"));

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** .VnTimeH and its kin draw capitals for small letters. */
    private static final Pattern CAPITALS = Pattern.compile("^\\.?Vn[A-Za-z ]*H([-, ].*)?$");

    private final Pattern fontNames;
    private final Map<String, String> letters = new HashMap<>();

    LegacyEncoding(Pattern fontNames) {
        this.fontNames = fontNames;
    }

    static {
        try (var lines = new BufferedReader(new InputStreamReader(
                LegacyEncoding.class.getResourceAsStream("/data/legacy-encodings.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(row -> valueOf(row[0]).add(row[1], row[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String code, String letter) {
        letters.put(this == VNI ? code : String.valueOf((char) Integer.parseInt(code, 16)), letter);
    }

    /** The encoding that fonts of this name have, where the name tells. */
    static Optional<LegacyEncoding> ofFont(String name) {
        for (var encoding : values()) if (encoding.fontNames.matcher(name).matches()) return Optional.of(encoding);
        return Optional.empty();
    }

    static boolean drawsCapitals(String fontName) {
        return CAPITALS.matcher(fontName).matches();
    }

    /** @param text as if its bytes were Windows-1252 or Latin-1 */
    String decoded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var pair = this == VNI && i + 1 < text.length() ? letters.get(text.substring(i, i + 2).toLowerCase(Locale.ROOT)) : null;
            char first = text.charAt(i);
            if (pair != null) {
                out.append(Character.isUpperCase(first) ? pair.toUpperCase(Locale.ROOT) : pair);
                i++;
            } else {
                out.append(this == VNI ? single(first) : letters.getOrDefault(String.valueOf(code(first)), String.valueOf(first)));
            }
        }
        return out.toString();
    }

    private String single(char letter) {
        var found = letters.get(String.valueOf(Character.toLowerCase(letter)));
        if (found == null) return String.valueOf(letter);
        return Character.isUpperCase(letter) ? found.toUpperCase(Locale.ROOT) : found;
    }

    /** Bytes 80 to 9F have other letters in Windows than in Latin-1. */
    private static char code(char letter) {
        if (letter <= 0xFF) return letter;
        var bytes = String.valueOf(letter).getBytes(WINDOWS);
        return bytes.length == 1 && bytes[0] != '?' ? (char) (bytes[0] & 255) : letter;
    }
}
