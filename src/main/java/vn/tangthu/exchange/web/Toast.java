package vn.tangthu.exchange.web;

/** Said once on the next page; kept in the session until then. */
public record Toast(String text, String link, String linkText) implements java.io.Serializable {}
