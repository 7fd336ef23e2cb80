package vn.tangthu.signing;

import java.time.Duration;

/** What one file may cost. Sizes belong to the kinds of files, see {@link FileKind}. */
public record Limits(Duration time) {

    public static Limits usual() {
        return new Limits(Duration.ofSeconds(60));
    }
}
