package vn.tangthu.handling.web;

/** Said once on the next page; kept in the session until then. @param link a path, empty for none */
public record Toast(String text, String link, String linkText) implements java.io.Serializable {}
