package vn.tangthu.outgoing.web;

/** Said once on the next page; kept in the session until then. */
public record Toast(String text, String link, String linkText) implements java.io.Serializable {
    static Toast of(String text) {
        return new Toast(text, "", "");
    }
}
