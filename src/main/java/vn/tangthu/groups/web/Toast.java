package vn.tangthu.groups.web;

/** Said once on the next page; kept in the session until then. @param link a path, empty for none */
record Toast(String text, String link, String linkText) implements java.io.Serializable {}
