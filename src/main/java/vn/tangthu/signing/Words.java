package vn.tangthu.signing;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of reasons and obstacles, for commands; pages take them from the same file. */
public final class Words {

    private static final ResourceBundle.Control AS_ASKED = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;

    private Words(Locale locale) {
        sentences = ResourceBundle.getBundle("messages/signing", locale, Words.class.getClassLoader(), AS_ASKED);
    }

    public static Words vietnamese() {
        return new Words(Locale.ROOT);
    }

    public String of(Reason reason) {
        return sentences.getString("signing.reason." + reason);
    }

    public String of(Findings.Obstacle obstacle) {
        return sentences.getString("signing.obstacle." + obstacle);
    }

    public String of(Verdict verdict) {
        return sentences.getString("signing.verdict." + verdict);
    }

    public String of(Finding.Kind time) {
        return sentences.getString("signing.time." + time);
    }

    /** Any other sentence of the file, such as {@code not-signed}. */
    public String sentence(String key) {
        return sentences.getString("signing." + key);
    }
}
