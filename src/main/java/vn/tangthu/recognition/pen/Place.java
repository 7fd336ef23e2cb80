package vn.tangthu.recognition.pen;

import vn.tangthu.recognition.PenReading;

/**
 * Where a blank is, in pixels of the page.
 *
 * @param left and right between the print before and behind it
 * @param slash where the slash before the symbol is to be expected, or NaN when there is none between left and right
 * @param em size of the print beside it
 * @param baseline row on which that print stands
 */
record Place(PenReading.Blank blank, double left, double right, double slash, double em, double baseline) {}
