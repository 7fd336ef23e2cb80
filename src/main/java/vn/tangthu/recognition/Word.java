package vn.tangthu.recognition;

/**
 * A word on a page.
 *
 * @param confidence 0 to 1
 * @param line ordinal of its line on the page, from 0, in reading order
 */
public record Word(String text, Box box, double confidence, int line) {}
