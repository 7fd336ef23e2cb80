package vn.tangthu.worklist.web;

import java.io.Serializable;
import java.util.Optional;

/** Said once after a redirect, as the frame of the pages shows it. Waits in the session, so it is made of plain texts. */
record Toast(String text) implements Serializable {

    public Optional<String> link() {
        return Optional.empty();
    }

    public String linkText() {
        return "";
    }
}
