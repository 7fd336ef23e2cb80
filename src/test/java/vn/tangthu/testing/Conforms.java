package vn.tangthu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test shows that an item of a rule is met. The items stand in {@code src/test/resources/conformance}; the document
 * {@code docs/conformance} is generated from both.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Conforms.All.class)
public @interface Conforms {
    /** Number and symbol of the rule, such as {@code QCVN 12:2026/BCA}. */
    String rule();

    /** Key of a line in the rule's data file: the item, and behind a hyphen a word where the item asks several things. */
    String item();

    /** Holds several of them on one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Conforms[] value();
    }
}
