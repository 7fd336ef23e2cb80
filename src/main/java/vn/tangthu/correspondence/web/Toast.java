package vn.tangthu.correspondence.web;

/** Said once on the next page. @param link a path, empty for none */
public record Toast(String text, String link, String linkText) {}
